package org.asmacademy.sharing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("sharing")
interface SharingMessages {
    @Message String waiting_title();
    @Message String waiting_lead();
    @Message String nothing_waits();
    @Message String said_by(String who, String day);
    @Message String you_said();
    @Message String look();
    @Message String agree_lead();
    @Message String pin();
    @Message String agree();
    @Message String other();
    @Message String our_mine();
    @Message String leave_asked();
    @Message String leave_means(long days);
    @Message String copy_asked();
    @Message String copy_means(long days);
}
