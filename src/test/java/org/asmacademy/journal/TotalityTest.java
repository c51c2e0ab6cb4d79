package org.asmacademy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.people.People;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I12: whatever a body is, the chain goes on, the fact is stored or kept apart, and its neighbours count. I10: a batch is whole or not there. */
@QuarkusTest
class TotalityTest {
    private static final List<String> HOSTILE = List.of("", "null", "true", "[]", "{}", "{", "\"text\"", "{\"activity\":null}", "\u0000",
            "{\"activity\":\"\\u0000/a/b\",\"pack\":\"x\",\"language\":\"en\",\"answers\":{}}", "{\"activity\":\"\ud800\"}", "{\"x\":1e400000}",
            "{\"activity\":\"no/such/quiz\",\"pack\":\"" + "0".repeat(64) + "\",\"language\":\"en\",\"answers\":{}}",
            "[".repeat(20_000), "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), "x".repeat(40_000), "{\"activity\":1,\"activity\":2}",
            "{\"language\":\"en\",\"answers\":{\"q\":[null]}}", "\ufeff{}", "{\"how\":\"throw\"}", "{\"how\":\"refuse\"}");
    @Inject Journal journal;
    @Inject People people;
    @Inject Sites sites;
    @Inject SiteScope scope;
    @Inject Rows rows;
    @Inject CourseLibrary library;
    @Inject Kinds kinds;
    private Mine mine;

    @BeforeEach
    void open() {
        mine = Mine.open(new Mine.Tools(journal, people, sites, scope, rows, library, kinds), 2, 2);
    }

    @Test
    void hostile_bodies_are_kept_apart_and_their_neighbours_count() {
        Random random = new Random(1);
        List<Envelope> facts = new ArrayList<>();
        List<String> sorts = List.of("learning.attempt-made", "site.described", "people.role-given", "readiness.declared", "test.falls-over", "no.such.kind");
        for (String body : HOSTILE) {
            for (String kind : sorts) facts.add(Mine.envelope(UUID.randomUUID(), mine.people.get(0), "%016x".formatted(facts.size() + 1L), kind, body));
            facts.add(mine.attempt(random, mine.people.get(1), "%016x".formatted(facts.size() + 1L)));
        }
        List<Envelope> chain = Mine.chain(facts);
        for (int from = 0; from < chain.size(); from += 50) {
            journal.take(new Batch(mine.site, mine.devices.get(0).toString(), chain.subList(from, Math.min(from + 50, chain.size()))));
        }
        Answer answer = journal.take(new Batch(mine.site, mine.devices.get(0).toString(), List.of()));
        assertThat(answer.have()).isEqualTo(chain.size());
        assertThat(answer.headId()).isEqualTo(chain.get(chain.size() - 1).id());
        assertThat(Stored.texts("select count(*)::text from attempt where site_id = ?", mine.site)).containsExactly(String.valueOf(HOSTILE.size()));
        assertThat(Stored.texts("select id::text from fact where site_id = ? and state = 'q'", mine.site)).hasSize(HOSTILE.size() * sorts.size());
        assertThat(Stored.texts("select distinct reason from fact where site_id = ? and state = 'q'", mine.site))
                .contains("unreadable-body", "unknown-kind", "body-too-large", "record-failed", "unknown-activity");
        assertThat(Stored.brokenChains(mine.site)).isEmpty();
    }

    @Test
    void a_fold_that_fails_is_named_kept_apart_and_costs_its_neighbours_nothing() {
        for (String how : List.of("throw", "refuse")) {
            Envelope good = mine.attempt(new Random(2), mine.people.get(0), "0000000000000001");
            Envelope bad = Mine.envelope(UUID.randomUUID(), mine.people.get(0), "0000000000000002", "test.falls-over", "{\"how\":\"" + how + "\"}");
            Envelope after = mine.attempt(new Random(3), mine.people.get(0), "0000000000000003");
            good = Mine.at(new Envelope(UUID.randomUUID(), 1, null, good.hlc(), good.personId(), good.actorId(), good.kind(), 1, List.of(), good.body(), List.of(), null), 1, null);
            List<Envelope> chain = Mine.chain(List.of(good, bad, new Envelope(UUID.randomUUID(), 3, null, after.hlc(), after.personId(), after.actorId(), after.kind(), 1,
                    List.of(), after.body(), List.of(), null)));
            Answer answer = journal.take(new Batch(mine.site, mine.devices.get(0) + "~" + how, chain));
            assertThat(answer.have()).isEqualTo(3);
            assertThat(Stored.texts("select reason from fact where site_id = ? and id = ?", mine.site, bad.id())).containsExactly("record-failed");
            assertThat(Stored.texts("select id::text from attempt where site_id = ? and id in (?, ?)", mine.site, chain.get(0).id(), chain.get(2).id())).hasSize(2);
        }
    }

    @Test
    void the_same_id_with_another_body_is_kept_beside_the_first() {
        Envelope first = mine.attempt(new Random(4), mine.people.get(0), "0000000000000001");
        Envelope other = new Envelope(first.id(), 1, null, first.hlc(), first.personId(), first.actorId(), first.kind(), 1, List.of(), first.body() + " ", List.of(), null);
        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(List.of(first))));
        Answer answer = journal.take(new Batch(mine.site, mine.devices.get(1).toString(), Mine.chain(List.of(other))));
        assertThat(answer.have()).isEqualTo(1);
        assertThat(Stored.texts("select convert_from(body, 'UTF8') from fact where site_id = ? and id = ?", mine.site, first.id())).containsExactly(first.body());
        assertThat(Stored.texts("select convert_from(body, 'UTF8') from second_body where site_id = ? and fact_id = ?", mine.site, first.id())).containsExactly(other.body());
        assertThat(Stored.texts("select id::text from attempt where site_id = ?", mine.site)).hasSize(1);
    }

    @Test
    void a_fact_of_somebody_who_never_signed_in_on_that_device_waits_and_counts_when_they_do() {
        String stranger = UUID.randomUUID().toString();
        Envelope fact = mine.attempt(new Random(5), mine.people.get(0), "0000000000000001");
        journal.take(new Batch(mine.site, stranger, Mine.chain(List.of(fact))));
        assertThat(Stored.texts("select id::text from attempt where site_id = ?", mine.site)).isEmpty();
        assertThat(Stored.texts("select state from fact where site_id = ? and id = ?", mine.site, fact.id())).containsExactly("w");
        scope.inNew(mine.site, () -> {
            rows.write("insert into device_person (site_id, device_id, person_id, signed_in_at) values (?, ?, ?, now())", mine.site, UUID.fromString(stranger), mine.people.get(0));
            rows.flush();
            return null;
        });
        journal.signedIn(mine.site, mine.people.get(0));
        assertThat(Stored.texts("select id::text from attempt where site_id = ?", mine.site)).containsExactly(fact.id().toString());
    }

    @Test
    void a_link_that_does_not_name_the_one_before_it_is_a_fork_and_is_not_taken() {
        List<Envelope> chain = Mine.chain(List.of(mine.attempt(new Random(6), mine.people.get(0), "0000000000000001"),
                mine.attempt(new Random(7), mine.people.get(0), "0000000000000002")));
        String origin = mine.devices.get(0).toString();
        journal.take(new Batch(mine.site, origin, chain.subList(0, 1)));
        Answer answer = journal.take(new Batch(mine.site, origin, List.of(Mine.at(chain.get(1), 2, UUID.randomUUID()))));
        assertThat(answer.forks()).containsExactly(origin);
        assertThat(answer.have()).isEqualTo(1);
        assertThat(Stored.texts("select id::text from fact where site_id = ? and origin = ?", mine.site, origin)).hasSize(1);
    }
}
