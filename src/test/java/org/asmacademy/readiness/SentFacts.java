package org.asmacademy.readiness;

import static io.restassured.RestAssured.given;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asmacademy.TestDatabase;
import org.asmacademy.readiness.TestCrew.Member;
import org.asmacademy.shared.Sha256;

/** Facts as a phone sends them: with clocks of their own, in any order. */
final class SentFacts {
    private final UUID site;
    private final String secret;
    private final UUID device;
    private UUID head;
    private int seq;

    /** @param hlc 16 hex digits */
    record Sent(UUID id, UUID actor, String hlc, String kind, String body) { }

    /** A phone on which all of these people have signed in. */
    SentFacts(TestCrew crew, UUID site, List<Member> people) {
        this.site = site;
        secret = crew.phone(site);
        device = UUID.fromString(one("select id::text from device where secret_hash = ?", Sha256.hex(secret)));
        people.forEach(person -> one("insert into device_person (site_id, device_id, person_id, signed_in_at) values (?, ?, ?, now()) returning 'signed in'",
                site, device, person.id()));
    }

    /** All in one batch; every one of them has to be taken in, whatever becomes of it. */
    void send(Member sender, List<Sent> facts) {
        List<String> envelopes = new ArrayList<>();
        for (Sent fact : facts) {
            String prev = head == null ? "" : "\"prev\":\"" + head + "\",";
            envelopes.add("{\"id\":\"" + fact.id + "\",\"seq\":" + ++seq + "," + prev + "\"hlc\":\"" + fact.hlc + "\",\"actorId\":\"" + fact.actor
                    + "\",\"kind\":\"" + fact.kind + "\",\"schemaVersion\":1,\"body\":\"" + fact.body.replace("\"", "\\\"") + "\"}");
            head = fact.id;
        }
        one("update session set device_id = ? where token_hash = ? returning 'bound'", device, Sha256.hex(sender.token()));
        given().cookie("session", sender.token()).cookie("device", secret).contentType("application/json")
                .body("{\"siteId\":\"" + site + "\",\"origin\":\"" + device + "\",\"facts\":[" + String.join(",", envelopes) + "]}")
                .post("/api/v1/facts").then().statusCode(200);
    }

    static String one(String sql, Object... values) {
        try (Connection superuser = TestDatabase.asSuperuser(); PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
