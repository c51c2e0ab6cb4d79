package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.asmacademy.standard.Part;

/** What a site reads when a standard has changed since it spoke. */
@MessageBundle("again")
interface AgainMessages {
    @Message String said_under(String version);
    @Message String version_and_list(String version, int edition);
    @Message String part(Part part);
    @Message String title();
    @Message String lead(String from, String to);
    @Message String what_changed(String parts);
    @Message String before();
    @Message String how();
    @Message String board_title();
    @Message String board_lead(int requirements);
    @Message String gone_title();
    @Message String gone_lead();
    @Message String gone(String standard, String version);
    @Message String gone_kept();
    @Message String report_under();
}
