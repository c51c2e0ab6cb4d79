package org.asmacademy.learning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Groups that learn together. */
@MessageBundle("cohort")
interface CohortMessages {
    @Message String title();
    @Message String lead();
    @Message String none();
    @Message String open();
    @Message String change();
    @Message String course();
    @Message String name();
    @Message String name_hint();
    @Message String day();
    @Message String day_hint();
    @Message String members();
    @Message String keep();
    @Message String end();
    @Message String end_hint();
    @Message String no_course();
    @Message String no_name();
    @Message String no_day();
    @Message String no_members();
    @Message String until(String day);
    @Message String people(int many);
    @Message String passed(int many, int of);
    @Message String too_few();
    @Message String mine();
    @Message String our_mine();
}
