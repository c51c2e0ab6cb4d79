package org.asmacademy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.people.People;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.Test;

/** I4: a reader that follows positions sees every committed fact, with eight writers at once, some of whose transactions fail and are taken again. */
@QuarkusTest
class PositionsTest {
    @Inject Journal journal;
    @Inject People people;
    @Inject Sites sites;
    @Inject SiteScope scope;
    @Inject Rows rows;
    @Inject CourseLibrary library;
    @Inject Kinds kinds;
    @Inject FactStore store;

    @Test
    void a_reader_misses_nothing_while_eight_write() throws Exception {
        Mine mine = Mine.open(new Mine.Tools(journal, people, sites, scope, rows, library, kinds), 4, 8);
        AtomicInteger writing = new AtomicInteger(8);
        ExecutorService pool = Executors.newFixedThreadPool(9);
        List<Future<Set<UUID>>> writers = new ArrayList<>();
        for (int w = 0; w < 8; w++) {
            int number = w;
            writers.add(pool.submit(() -> {
                try {
                    return write(mine, number);
                } finally {
                    writing.decrementAndGet();
                }
            }));
        }
        Future<Set<UUID>> reader = pool.submit(() -> follow(mine, writing));
        Set<UUID> written = new HashSet<>();
        for (Future<Set<UUID>> writer : writers) written.addAll(writer.get());
        Set<UUID> seen = reader.get();
        pool.shutdown();
        assertThat(written).hasSize(8 * 40 * 3);
        assertThat(seen).containsAll(written);
    }

    private Set<UUID> write(Mine mine, int number) {
        Random random = new Random(number);
        Set<UUID> ids = new HashSet<>();
        List<Envelope> facts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean fails = i % 40 == 7;
            Envelope fact = fails ? Mine.envelope(UUID.randomUUID(), mine.people.get(0), "%016x".formatted(i + 1L), "test.falls-over", "{\"how\":\"throw\"}")
                    : mine.attempt(random, mine.people.get(random.nextInt(4)), "%016x".formatted(i + 1L));
            facts.add(fact);
            ids.add(fact.id());
        }
        List<Envelope> chain = Mine.chain(facts);
        for (int from = 0; from < chain.size(); from += 3) {
            journal.take(new Batch(mine.site, mine.devices.get(number).toString(), chain.subList(from, from + 3)));
        }
        return ids;
    }

    private Set<UUID> follow(Mine mine, AtomicInteger writing) {
        Set<UUID> seen = new HashSet<>();
        long cursor = 0;
        for (boolean last = false;;) {
            long from = cursor;
            List<FactStore.Stored> page = scope.inNew(mine.site, () -> store.after(mine.site, from, 50));
            for (FactStore.Stored fact : page) {
                seen.add(fact.envelope().id());
                cursor = fact.envelope().pos();
            }
            if (!page.isEmpty()) continue;
            if (last) return seen;
            last = writing.get() == 0;              // one more look after the last writer has gone
        }
    }
}
