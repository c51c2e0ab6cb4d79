package org.asmacademy.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What leads and champions read about what is kept apart. Kinds and reasons come by their codes. */
@MessageBundle("apart")
interface ApartMessages {
    @Message String our_mine();
    @Message String title();
    @Message String lead();
    @Message String nothing();
    @Message String aside_count(long n);
    @Message String tried_yes();
    @Message String tried_no();
    @Message String said_by(String who, String date);
    @Message String todo_link();
    @Message String somebody();
    @Message String again();
    @Message String aside();
    @Message String aside_hint();
    @Message String what(String kind);
    @Message String why(String reason);
    @Message String todo(String reason);
}
