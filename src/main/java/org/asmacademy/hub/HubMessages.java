package org.asmacademy.hub;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about a mine's own computers. */
@MessageBundle("hub")
interface HubMessages {
    @Message String title();
    @Message String lead();
    @Message String ours();
    @Message String none();
    @Message String waits(String until);
    @Message String met(String day);
    @Message String never_met();
    @Message String all_here();
    @Message String behind(long n);
    @Message String ended();
    @Message String end();
    @Message String end_sure(String name);
    @Message String end_lead();
    @Message String end_yes();
    @Message String ask_title();
    @Message String name();
    @Message String name_hint();
    @Message String name_wrong();
    @Message String ask();
    @Message String code_title(String name);
    @Message String code_once(String until);
    @Message String code_label();
    @Message String step_computer();
    @Message String step_type();
    @Message String step_pin();
    @Message String back();
    @Message String about_mine();
    @Message String here_title();
    @Message String here_joined(String address);
    @Message String here_not_joined();
    @Message String names_stay();
}
