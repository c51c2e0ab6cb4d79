package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How we do it, in our own words. */
@MessageBundle("told")
interface OwnWordsMessages {
    @Message String title();
    @Message String lead();
    @Message String we_do();
    @Message String we_do_hint();
    @Message String cost();
    @Message String cost_hint();
    @Message String pays();
    @Message String payer(OwnWords.Payer payer);
    @Message String pays_unknown();
    @Message String help();
    @Message String help_hint();
    @Message String not_known();
    @Message String tell();
    @Message String tell_anew();
    @Message String keep();
    @Message String too_long(int most);
}
