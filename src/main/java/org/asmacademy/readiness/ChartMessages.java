package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of charts and of the way over time. */
@MessageBundle("chart")
interface ChartMessages {
    @Message String beyond(int many);
    @Message String one_enough();
    @Message String not_needed(String other);
    @Message String says(String value, String since);
    @Message String link();
    @Message String title();
    @Message String lead();
    @Message String key();
    @Message String in_place();
    @Message String working();
    @Message String on_it();
    @Message String seen();
    @Message String some();
    @Message String most();
    @Message String crew();
    @Message String when();
    @Message String today();
    @Message String quarters();
    @Message String ahead();
    @Message String behind();
    @Message String drawn(String standard);
    @Message String spoken(String then, String standard, OverTime.Row was, OverTime.Row now);
    @Message String only_now(String standard, OverTime.Row now);
    @Message String crew_title();
    @Message String crew_lead();
    @Message String crew_spoken(String then, int was, int now);
    @Message String crew_only_now(int now);
    @Message String crew_none();
    @Message String crew_others(int many);
    @Message String module();
    @Message String boxes();
    @Message String boxes_months();
}
