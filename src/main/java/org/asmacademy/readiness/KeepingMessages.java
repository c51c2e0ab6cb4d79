package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of voice notes, and of taking something out of what was kept or photographed. */
@MessageBundle("keeping")
interface KeepingMessages {
    @Message String own_words();
    @Message String own_words_lead();
    @Message String warning();
    @Message String no_names();
    @Message String no_place();
    @Message String no_reading();
    @Message String record();
    @Message String record_hint();
    @Message String told();
    @Message String named();
    @Message String named_no();
    @Message String named_yes();
    @Message String named_first();
    @Message String was_named();
    @Message String unwelcome();
    @Message String voice(int number, String task);
    @Message String voice_length(int minutes, int seconds, long kilobytes);
    @Message String thanks_voice(int voices);
    @Message String recognise_somebody();
    @Message String take_out();
    @Message String look();
    @Message String hidden();
    @Message String gone();
    @Message String some_gone(int files);
    @Message String take_out_title();
    @Message String take_out_lead();
    @Message String why_ask();
    @Message String why(EvidenceWithdrawn.Why why);
    @Message String why_first();
    @Message String note();
    @Message String note_hint();
    @Message String note_first();
    @Message String note_long(int most);
    @Message String hide();
    @Message String waits_title();
    @Message String waits_lead();
    @Message String asked_by(String who);
    @Message String your_own();
    @Message String second_lead();
    @Message String agree();
    @Message String stay_lead();
    @Message String stay();
    @Message String tried_stays();
    @Message String seen_stays();
    @Message String look_photo();
    @Message String take_photo_out();
    @Message String photo_hidden();
    @Message String photo_gone();
    @Message String photo_somebody();
    @Message String earlier_photos();
    @Message String earlier_photos_lead();
}
