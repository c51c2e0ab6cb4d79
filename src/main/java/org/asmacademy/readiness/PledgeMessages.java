package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.asmacademy.sharing.Pledge;

/** Promises to a mine by those who looked at what it shares. */
@MessageBundle("pledge")
interface PledgeMessages {
    @Message String title();
    @Message String offer_title();
    @Message String offer_lead();
    @Message String words();
    @Message String words_hint();
    @Message String until();
    @Message String until_hint();
    @Message String promise();
    @Message String no_words();
    @Message String too_long(int most);
    @Message String no_day();
    @Message String enough();
    @Message String by_day(String day);
    @Message String state(Pledge.State state);
    @Message String ask();
    @Message String was_kept();
    @Message String was_not_kept();
}
