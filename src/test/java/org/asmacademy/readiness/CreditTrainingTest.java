package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.ActivityPassed;
import org.asmacademy.learning.AttemptMade;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CreditTrainingTest {
    @Inject TestCrew crew;
    @Inject Journal journal;
    @Inject CourseLibrary library;
    @Inject SiteScope scope;
    @Inject Rows rows;
    @Inject Event<ActivityPassed> passed;

    @Test
    void the_counter_moves_when_a_credit_is_new_and_never_again() {
        UUID site = crew.site();
        TestCrew.Member first = crew.member(site, "First");
        TestCrew.Member second = crew.member(site, "Second");
        Quiz quiz = quiz();
        pass(first, quiz);
        Map<String, Integer> once = counted(site);
        assertThat(once).containsEntry(quiz.key().module().toString(), 1).hasSizeGreaterThan(1);
        assertThat(Set.copyOf(once.values())).containsExactly(1);

        pass(first, quiz);
        scope.inNew(site, () -> {
            passed.fire(new ActivityPassed(site, first.id(), quiz.key()));      // as a second module would that teaches the same
            rows.flush();
            return null;
        });
        assertThat(counted(site)).isEqualTo(once);

        pass(second, quiz);
        assertThat(Set.copyOf(counted(site).values())).containsExactly(2);
    }

    /** One that teaches something. */
    private Quiz quiz() {
        return library.courses().stream().flatMap(course -> course.modules().stream()).filter(module -> !module.teaches().isEmpty())
                .flatMap(module -> module.activities().stream()).filter(Quiz.class::isInstance).map(Quiz.class::cast)
                .filter(quiz -> library.module(quiz.key().module()).orElseThrow().teaches().stream()
                        .anyMatch(teaching -> library.teachers(teaching.requirement()).size() == 1)).findFirst().orElseThrow();
    }

    private void pass(TestCrew.Member who, Quiz quiz) {
        Map<String, Set<String>> right = quiz.questions().stream().collect(Collectors.toMap(Question::id, Question::rightOnes));
        journal.write(new NewFact(journal.mint(), who.site(), who.id(), who.id(), new AttemptMade(quiz.key(), quiz.pack(), "en", right)));
    }

    private Map<String, Integer> counted(UUID site) {
        return scope.inNew(site, () -> {
            Map<String, Integer> counts = new TreeMap<>();
            List<Integer> each = rows.list("select matter, learned from training_count where site_id = ?", row -> counts.put(row.getString(1), row.getInt(2)), site);
            assertThat(each).hasSize(counts.size());
            return counts;
        });
    }
}
