package org.asmacademy.sharing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a person allows of their own. */
@MessageBundle("consent")
interface ConsentMessages {
    @Message String title();
    @Message String lead();
    @Message String nothing_shown();
    @Message String today();
    @Message String free();
    @Message String is_yes(String day);
    @Message String is_no();
    @Message String log_title();
    @Message String log_empty();
    @Message String log_yes(String day, String item, String until);
    @Message String log_no(String day, String item);
    @Message String back();
    @Message String item(ConsentItem item);
    @Message String question(ConsentItem item);
    @Message String means_title();
    @Message String means(ConsentItem item);
    @Message String who_title();
    @Message String who(ConsentItem item);
    @Message String purpose_title();
    @Message String purpose(ConsentItem item);
    @Message String until_title();
    @Message String until(String day);
    @Message String stop_title();
    @Message String stop();
    @Message String not_back(ConsentItem item);
    @Message String two();
    @Message String yes();
    @Message String no();
    @Message String choose();
}
