package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a site's own goal for who learns together, and of ideas to reach it. */
@MessageBundle("goal")
interface GoalMessages {
    @Message String title();
    @Message String lead();
    @Message String women();
    @Message String young();
    @Message String hint();
    @Message String not_a_share();
    @Message String keep();
    @Message String only_lead();
    @Message String none();
    @Message String women_is(int goal);
    @Message String young_is(int goal);
    @Message String plan();
    @Message String link();
    @Message String women_title();
    @Message String women_lately(int goal, int some, int all);
    @Message String women_hours();
    @Message String women_trainer();
    @Message String women_children();
    @Message String young_title();
    @Message String young_lately(int goal, int some, int all);
    @Message String young_hold();
    @Message String young_worries();
}
