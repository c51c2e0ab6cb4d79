package org.asmacademy.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Taking all data along, and leaving. */
@MessageBundle("leave")
interface LeaveMessages {
    @Message String title();
    @Message String lead();
    @Message String step_one();
    @Message String step_one_lead();
    @Message String copy();
    @Message String copy_means(long days);
    @Message String go();
    @Message String go_means(long days);
    @Message String ask();
    @Message String choose();
    @Message String step_two();
    @Message String waits();
    @Message String agreed();
    @Message String step_three();
    @Message String take();
    @Message String take_until(String day);
    @Message String take_care();
    @Message String gone_on(String day);
    @Message String stop_copy();
    @Message String stop_leaving();
    @Message String not_yet();
    @Message String lead_only();
    @Message String totals_stay();
    @Message String readme();
}
