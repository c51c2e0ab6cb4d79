package org.asmacademy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.asmacademy.TestDatabase;
import org.asmacademy.backup.Backups;
import org.asmacademy.backup.RecoveryCode;
import org.asmacademy.backup.TestBackup;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.people.People;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sender hears how much of its chain is safe: what is in a verified backup elsewhere, and never more than what is here. */
@QuarkusTest
class KeptElsewhereTest {
    @Inject Journal journal;
    @Inject People people;
    @Inject Sites sites;
    @Inject SiteScope scope;
    @Inject Rows rows;
    @Inject CourseLibrary library;
    @Inject Kinds kinds;
    @TempDir Path stick;

    @Test
    void safe_is_what_the_last_verified_backup_holds() throws Exception {
        Mine mine = Mine.open(new Mine.Tools(journal, people, sites, scope, rows, library, kinds), 2, 2);
        String phone = mine.devices.get(0).toString();
        Random random = new Random(1);
        List<Envelope> chain = Mine.chain(List.of(mine.attempt(random, mine.people.get(0), "0000000000000001"), mine.attempt(random, mine.people.get(0), "0000000000000002"),
                mine.attempt(random, mine.people.get(1), "0000000000000003")));
        assertThat(journal.take(new Batch(mine.site, phone, chain.subList(0, 2))).safe()).as("before any backup").isZero();
        backup(1);
        Answer third = journal.take(new Batch(mine.site, phone, chain));
        assertThat(third.have()).isEqualTo(3);
        assertThat(third.safe()).as("what came after the backup is not in it").isEqualTo(2);
        assertThat(journal.take(new Batch(mine.site, mine.devices.get(1).toString(), List.of())).safe()).as("another chain").isZero();
        backup(2);
        assertThat(journal.take(new Batch(mine.site, phone, List.of())).safe()).isEqualTo(3);
        scope.inNew(mine.site, () -> {
            rows.write("update chain_safe set safe = 99 where site_id = ?", mine.site);
            rows.flush();
            return null;
        });
        assertThat(journal.take(new Batch(mine.site, phone, List.of())).safe()).as("never more than what is here").isLessThanOrEqualTo(3);
    }

    private void backup(int second) throws Exception {
        RecoveryCode.fresh().key().keep(TestDatabase.HOME);
        try {
            Backups.Made made = TestBackup.at(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z").plusSeconds(second), ZoneOffset.UTC), true).make(stick, true);
            assertThat(made.safe()).isTrue();
        } finally {
            Files.deleteIfExists(TestDatabase.HOME.resolve("backup.key"));
            Files.deleteIfExists(TestDatabase.HOME.resolve("backup.last"));
        }
    }
}
