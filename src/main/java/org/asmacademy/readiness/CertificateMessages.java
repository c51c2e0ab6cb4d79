package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Certificates of others. */
@MessageBundle("certificate")
interface CertificateMessages {
    @Message String title();
    @Message String lead();
    @Message String issuer();
    @Message String issuer_hint();
    @Message String document();
    @Message String document_hint();
    @Message String until();
    @Message String until_hint();
    @Message String keep();
    @Message String take_back();
    @Message String wrong_line(int most);
    @Message String wrong_day();
    @Message String heading();
    @Message String says(String issuer, String standard, String document, String day);
    @Message String said(String issuer, String standard, String document, String day);
    @Message String not_ours();
}
