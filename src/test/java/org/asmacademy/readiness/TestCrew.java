package org.asmacademy.readiness;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.TestDatabase;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Sha256;
import org.asmacademy.site.MemberJoined;
import org.asmacademy.site.SiteDescribed;
import org.asmacademy.site.Sites;

/** A site of their own for tests, and people of it who are signed in. */
@ApplicationScoped
public class TestCrew {
    private final Journal journal;
    private final People people;
    private final Sites sites;

    TestCrew(Journal journal, People people, Sites sites) {
        this.journal = journal;
        this.people = people;
        this.sites = sites;
    }

    /** Somebody with an open session. */
    public record Member(UUID site, UUID id, String token) {
        public RequestSpecification asks() {
            return given().cookie("session", token).header("Accept", "text/html").redirects().follow(false);
        }
    }

    public UUID site() {
        UUID site = journal.mint();
        journal.open(site);
        journal.write(new NewFact(journal.mint(), site, null, coordinator(), new SiteDescribed("Test site", Optional.empty(), List.of("sand", "gold"),
                List.of("craft"))));
        sites.register(site);
        return site;
    }

    public Member member(UUID site, String nickname, Role... roles) {
        People.Newcomer newcomer = people.prepare(site, nickname, null, Language.ENGLISH);
        UUID id = newcomer.id();
        journal.write(site, List.of(new NewFact(journal.mint(), site, id, id, new MemberJoined())), () -> people.store(newcomer));
        for (Role role : roles) journal.write(new NewFact(journal.mint(), site, id, coordinator(), new RoleGiven(role.code(), true)));
        String token = "token-" + id;
        session(site, id, token, "now()");
        return new Member(site, id, token);
    }

    /** The same person after a long break. */
    public Member goneStale(Member member) {
        String token = "stale-" + member.id();
        session(member.site(), member.id(), token, "now() - interval '5 hours'");
        return new Member(member.site(), member.id(), token);
    }

    /** A phone that has entered the site's code: its secret. */
    public String phone(UUID site) {
        String secret = "phone-" + journal.mint();
        run("insert into device (id, secret_hash, site_id, made_at, ends_at) values (?, ?, ?, now(), now() + interval '1 day')",
                journal.mint(), Sha256.hex(secret), site);
        return secret;
    }

    private UUID coordinator() {
        return people.staff("coordinator-of-tests", Role.COORDINATOR, "a long password");
    }

    private static void session(UUID site, UUID person, String token, String seen) {
        run("insert into session (token_hash, site_id, person_id, began_at, seen_at, ends_at) values (?, ?, ?, " + seen + ", " + seen
                + ", now() + interval '1 hour')", Sha256.hex(token), site, person);
    }

    private static void run(String statement, Object... values) {
        try (Connection superuser = TestDatabase.asSuperuser(); PreparedStatement sql = superuser.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) sql.setObject(i + 1, values[i]);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
