package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of group sessions. */
@MessageBundle("session")
interface SessionMessages {
    @Message String title();
    @Message String lead();
    @Message String none();
    @Message String new_one();
    @Message String anew();
    @Message String about();
    @Message String choose_module();
    @Message String how_many();
    @Message String no_names();
    @Message String adults();
    @Message String day();
    @Message String women();
    @Message String men();
    @Message String young();
    @Message String more(String of);
    @Message String less(String of);
    @Message String keep();
    @Message String counts(int women, int men, int young);
    @Message String change();
    @Message String take_out();
    @Message String out_title();
    @Message String out_lead();
    @Message String out_reason();
    @Message String out_keep();
    @Message String earlier();
    @Message String taken_out(String reason);
    @Message String worded_anew();
    @Message String no_module();
    @Message String no_day();
    @Message String wrong_number(int most);
    @Message String nobody();
    @Message String too_young();
    @Message String no_reason();
    @Message String long_reason(int most);
    @Message String beside(int sessions, int women, int men, int young);
    @Message String beside_why();
}
