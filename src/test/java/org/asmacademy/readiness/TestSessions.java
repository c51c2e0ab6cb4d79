package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;

/** Group sessions that the lead of a site has written down. */
@ApplicationScoped
class TestSessions {
    private final Journal journal;
    private final People people;

    TestSessions(Journal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    void held(UUID site, LocalDate day, int women, int men, int young) {
        UUID lead = people.roles(site).entrySet().stream().filter(one -> one.getValue().contains(Role.LEAD)).findFirst().orElseThrow().getKey();
        assertThat(journal.write(new NewFact(journal.mint(), site, null, lead, new SessionHeld(Optional.empty(), new ModuleKey("women-in-mining/work-counts"), Optional.empty(), day, women, men, young)))
                .taken()).isTrue();
    }
}
