package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What invited assessors write down, and what the site says to it. */
@MessageBundle("assess")
interface AssessMessages {
    @Message String invited_title();
    @Message String invited_lead();
    @Message String invited_link();
    @Message String invited_hint();
    @Message String invited_open();
    @Message String invited_wrong();
    @Message String title();
    @Message String lead();
    @Message String site_says();
    @Message String site_shows_nothing();
    @Message String not_yet();
    @Message String yours(Confirmed.How how, String day);
    @Message String what_shows_it();
    @Message String how();
    @Message String way(Confirmed.How how);
    @Message String no_way();
    @Message String note();
    @Message String note_hint();
    @Message String too_long(int most);
    @Message String keep();
    @Message String seen(Confirmed.How how, String day);
    @Message String answered(String words);
    @Message String answer();
    @Message String answer_lead();
    @Message String answer_words();
    @Message String answer_hint();
    @Message String answer_keep();
    @Message String offer_hint();
    @Message String not_certificate();
}
