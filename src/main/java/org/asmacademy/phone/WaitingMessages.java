package org.asmacademy.phone;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what is done without signal: kept on the phone, waiting, sent. Scripts fill the gaps: %1. */
@MessageBundle("waiting")
interface WaitingMessages {
    @Message String title();
    @Message String lead();
    @Message String without();
    @Message String nothing();
    @Message String waits();
    @Message String of_others();
    @Message String kind_quiz();
    @Message String kind_lesson();
    @Message String kind_task();
    @Message String kind_other();
    @Message String last();
    @Message String never();
    @Message String sign_in();
    @Message String sign_in_lead();
    @Message String later();
    @Message String send();
    @Message String kept_title();
    @Message String kept_yes();
    @Message String kept_no();
    @Message String kept_ask();
    @Message String file_title();
    @Message String file_lead();
    @Message String file_warning();
    @Message String save();
    @Message String share();
    @Message String open();
    @Message String opened();
    @Message String not_opened();
    @Message String mine_title();
    @Message String mine_lead();
    @Message String mine_nobody();
    @Message String mine_nothing();
    @Message String mine_without();
    @Message String lessons();
    @Message String quizzes();
    @Message String tasks();
    @Message String not_certificate();
    @Message String to_mine();
    @Message String to_waiting();
    @Message String became_kept();
    @Message String became_nobody();
    @Message String became_not();
    @Message String files_later();
}
