package org.asmacademy.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.TreeMap;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.learning.TaskDone;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.shared.Rows;

/** What people keep of a site task; and that the practice has been tried. */
@ApplicationScoped
class KeepEvidence implements FoldedTables {
    private final Rows rows;
    private final CourseLibrary library;
    private final StrandFolds strands;
    private final ObjectMapper json;

    KeepEvidence(Rows rows, CourseLibrary library, StrandFolds strands, ObjectMapper json) {
        this.rows = rows;
        this.library = library;
        this.strands = strands;
        this.json = json;
    }

    void kept(@Observes TaskDone done) {
        Fact<TaskTried> fact = done.fact();
        rows.write("insert into task_evidence (site_id, id, person_id, activity, tallies, ticks, media, hlc) values (?, ?, ?, ?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), fact.personId(), fact.body().activity().key(), write(fact.body()),
                fact.body().ticks().stream().sorted().toArray(String[]::new), fact.media().toArray(String[]::new), fact.hlc());
        library.module(fact.body().activity().module()).ifPresent(module -> strands.tried(fact.siteId(), module, fact.hlc()));
    }

    private String write(TaskTried tried) {
        try {
            return json.writeValueAsString(new TreeMap<>(tried.tallies()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> names() {
        return List.of("task_evidence");
    }
}
