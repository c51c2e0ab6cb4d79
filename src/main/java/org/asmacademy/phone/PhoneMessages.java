package org.asmacademy.phone;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about courses that go along on a phone. In sentences for the page's script {@code %1}, {@code %2} are filled in there. */
@MessageBundle("phone")
interface PhoneMessages {
    @Message String title();
    @Message String lead();
    @Message String to_phone();
    @Message String keep_this();
    @Message String library();
    // On the home screen
    @Message String name();
    @Message String about();
    // Without a script, or with an old browser
    @Message String needs();
    @Message String unsafe();
    @Message String without();
    // A course
    @Message String sizes();
    @Message String sizes_pictures();
    @Message String sizes_voice();
    @Message String with_voice();
    @Message String not_here();
    @Message String part();
    @Message String here();
    @Message String newer();
    @Message String getting();
    @Message String cut();
    @Message String full();
    @Message String broken();
    @Message String waits_for_wifi();
    @Message String get();
    @Message String go_on();
    @Message String get_newer();
    @Message String stop();
    @Message String remove();
    @Message String open();
    // The phone
    @Message String room();
    @Message String space();
    @Message String promised();
    @Message String not_promised();
    @Message String promise_unknown();
    @Message String wifi();
    // Without signal
    @Message String offline_title();
    @Message String offline_course();
    @Message String offline_page();
    @Message String offline_sent();
    @Message String offline_here();
    @Message String offline_none();
    @Message String again();
    @Message String recalled_without();
}
