package org.asmacademy.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("people")
interface PeopleMessages {
    @Message String who_title();
    @Message String who_hint();
    @Message String new_here();
    @Message String another_mine();
    @Message String another_person();
    @Message String hello(String name);
    @Message String pin();
    @Message String pin_hint();
    @Message String come_in();
    @Message String forgot_pin();
    @Message String forgot_pin_answer();
    @Message String wait_first(String time);
    @Message String seconds(long n);
    @Message String minutes(long n);
    @Message String staff_title();
    @Message String staff_lead();
    @Message String staff_hub();
    @Message String login();
    @Message String password();
    @Message String setup_code();
    @Message String miners_this_way();
    @Message String signed_out_title();
    @Message String signed_out_lead();
    @Message String only_this_person();
    @Message String send_title();
    @Message String send_lead();
    @Message String send();
    @Message String change_pin();
    @Message String change_pin_lead();
    @Message String old_pin();
    @Message String new_pin();
    @Message String new_pin_hint();
    @Message String keep_new_pin();
    @Message String pin_changed();
    @Message String pin_changed_lead();
    @Message String back_to_me();
    @Message String sign_out();
    @Message String switch_person();
    @Message String somebody_gone();
}
