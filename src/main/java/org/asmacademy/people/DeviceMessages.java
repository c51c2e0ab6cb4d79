package org.asmacademy.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the phones of a mine, and of one's own sign-ins. */
@MessageBundle("device")
interface DeviceMessages {
    @Message String our_mine();
    @Message String title();
    @Message String lead();
    @Message String nobody();
    @Message String since(String date);
    @Message String seen(String date);
    @Message String here();
    @Message String lost();
    @Message String lost_title();
    @Message String lost_lead();
    @Message String lost_here();
    @Message String lost_sure();
    @Message String back();
    @Message String gone_title();
    @Message String none();
    @Message String own_title();
    @Message String own_lead();
    @Message String own_here();
    @Message String own_other();
    @Message String own_began(String date);
    @Message String own_end();
}
