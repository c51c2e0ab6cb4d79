package org.asmacademy.learning;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.TestDatabase;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.PackHash;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Sha256;
import org.asmacademy.site.MemberJoined;
import org.asmacademy.site.SiteDescribed;

/** A mine of its own for a test, with people who are signed in. */
@ApplicationScoped
class TestMine {
    private final Journal journal;
    private final People people;
    private final CourseLibrary library;

    TestMine(Journal journal, People people, CourseLibrary library) {
        this.journal = journal;
        this.people = people;
        this.library = library;
    }

    /** Somebody who is signed in: the session's and the device's secret. */
    record Miner(UUID site, UUID id, String session, String device) {
        /** A browser of this person, which follows no redirect. */
        RequestSpecification browser() {
            return given().cookie("session", session).cookie("device", device).redirects().follow(false).urlEncodingEnabled(false);
        }
    }

    static RequestSpecification nobody() {
        return given().redirects().follow(false).urlEncodingEnabled(false);
    }

    UUID open(String name, List<String> minerals) {
        UUID site = journal.mint();
        UUID coordinator = people.staff("coordinator-" + site, Role.COORDINATOR, "a long password");
        journal.open(site);
        journal.write(new NewFact(journal.mint(), site, null, coordinator, new SiteDescribed(name, Optional.empty(), minerals, List.of())));
        return site;
    }

    Miner join(UUID site, String nickname) {
        People.Newcomer newcomer = people.prepare(site, nickname, null, Language.ENGLISH);
        journal.write(site, List.of(new NewFact(journal.mint(), site, newcomer.id(), newcomer.id(), new MemberJoined())), () -> people.store(newcomer));
        Miner miner = new Miner(site, newcomer.id(), UUID.randomUUID().toString(), UUID.randomUUID().toString());
        UUID device = UUID.randomUUID();
        write("insert into device (id, secret_hash, site_id, made_at, ends_at) values (?, ?, ?, now(), now() + interval '1 day')",
                device, Sha256.hex(miner.device), site);
        write("insert into session (token_hash, site_id, person_id, device_id, began_at, seen_at, ends_at) values (?, ?, ?, ?, now(), now(),"
                + " now() + interval '1 hour')", Sha256.hex(miner.session), site, miner.id, device);
        return miner;
    }

    void letSessionRunOut(Miner miner) {
        write("update session set ends_at = now() - interval '1 minute' where token_hash = ?", Sha256.hex(miner.session));
    }

    PackHash pack(String activity) {
        return library.activity(new ActivityKey(activity)).orElseThrow().pack();
    }

    long attempts(Miner miner) {
        return count("attempt", miner);
    }

    long remarks(Miner miner) {
        return count("lesson_remark", miner);
    }

    private static long count(String table, Miner miner) {
        try (Connection database = TestDatabase.asSuperuser();
             PreparedStatement sql = database.prepareStatement("select count(*) from " + table + " where site_id = ? and person_id = ?")) {
            sql.setObject(1, miner.site);
            sql.setObject(2, miner.id);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(String statement, Object... values) {
        try (Connection database = TestDatabase.asSuperuser(); PreparedStatement sql = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) sql.setObject(i + 1, values[i]);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
