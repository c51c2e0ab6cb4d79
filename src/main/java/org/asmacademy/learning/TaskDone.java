package org.asmacademy.learning;

import java.util.List;
import java.util.UUID;
import org.asmacademy.journal.Fact;

/** Fired in the fold of every task that somebody tried. */
public record TaskDone(Fact<TaskTried> fact) {
    public UUID siteId() {
        return fact.siteId();
    }

    public List<String> media() {
        return fact.media();
    }
}
