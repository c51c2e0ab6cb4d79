package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Words;

/** Keeps what a peer trainer saw while a crew did a site task. Their own crew's work too: whoever leads works along. */
@ApplicationScoped
class WatchTask {
    static final String LINES = "line";
    private final Journal journal;
    private final ReadinessConfig config;
    private final Clock clock;
    private final Frame frame;

    WatchTask(Journal journal, ReadinessConfig config, Clock clock, Frame frame) {
        this.journal = journal;
        this.config = config;
        this.clock = clock;
        this.frame = frame;
    }

    /** What is wrong, in words, by field; empty: it is kept, now or before. */
    Map<String, String> keep(UUID site, UUID trainer, SiteTask task, UUID id, List<String> ticked) {
        Set<Integer> lines = ticked.stream().filter(line -> line.matches("[0-9]{1,3}")).map(Integer::valueOf)
                .filter(line -> line < task.watch().size()).collect(Collectors.toSet());
        if (lines.isEmpty()) return Map.of(LINES, Words.of(TaskMessages.class, frame.language()).nothing_seen());
        PracticeSeen look = new PracticeSeen(task.key(), task.pack(), lines, Optional.of(LocalDate.now(clock).plus(config.seenFor())));
        journal.write(new NewFact(id, site, null, trainer, look));
        return Map.of();
    }
}
