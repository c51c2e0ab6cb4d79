package org.asmacademy.sharing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Having everything of a person deleted. */
@MessageBundle("erase")
interface EraseMessages {
    @Message String title();
    @Message String lead();
    @Message String goes_title();
    @Message String goes();
    @Message String stays_title();
    @Message String stays_words();
    @Message String stays_totals();
    @Message String stays_seen();
    @Message String take_first();
    @Message String take();
    @Message String when();
    @Message String later(long days);
    @Message String later_means();
    @Message String now();
    @Message String now_means();
    @Message String pin();
    @Message String ask();
    @Message String choose();
    @Message String only_lead();
    @Message String asked(String day);
    @Message String asked_for();
    @Message String backups();
    @Message String stay();
    @Message String back();
    @Message String done_title();
    @Message String done();
    @Message String to_lessons();
    @Message String their_title(String name);
    @Message String their_lead(String name);
    @Message String their_ask();
    @Message String their_after(String name, long days);
    @Message String their_waits();
    @Message String their_own();
    @Message String their_day(String day);
    @Message String their_stop();
    @Message String look();
    @Message String second_title(String name);
    @Message String second_means(String name, long days);
    @Message String second_sure(String name);
}
