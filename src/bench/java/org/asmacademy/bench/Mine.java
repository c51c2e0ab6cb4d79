package org.asmacademy.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;
import org.asmacademy.learning.AttemptMade;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.Uuid7;

/**
 * A mine site with a lead, members, and one phone on which all have signed in. Rows of people, phone and sessions are put in by SQL, since
 * nobody types ten thousand PINs; everything else is facts that the phone sends.
 */
public final class Mine {
    static final int MOST_FACTS = 200;
    private static final ObjectMapper JSON = JsonMapper.builder().addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private final UUID site = id();
    private final UUID phone = id();
    private final UUID lead = id();
    private final String token = "lead-" + lead;
    private final List<UUID> people = new ArrayList<>();
    private long seq;
    private UUID last;
    private List<Link> kept;
    private long firstKept;

    /** @param at when, in milliseconds since 1970 */
    public record Said(UUID id, UUID person, String kind, Object body, List<UUID> replaces, long at) {
        Said(UUID person, String kind, Object body) {
            this(Mine.id(), person, kind, body, List.of(), System.currentTimeMillis());
        }
    }

    private record Link(UUID id, long seq, UUID prev, String hlc, UUID personId, UUID actorId, String kind, int schemaVersion, List<UUID> replaces, String body) { }

    private record Batch(UUID siteId, String origin, List<Link> facts) { }

    public record Answer(UUID incarnation, long have, UUID headId, long safe, List<String> forks) { }

    private Mine() { }

    static UUID id() {
        return Uuid7.at(System.currentTimeMillis());
    }

    public static Mine open(Connection database, Web web, int people) throws SQLException, IOException {
        return open(database, web, people, List.of("craft", "fairmined"));
    }

    static Mine open(Connection database, Web web, int people, List<String> standards) throws SQLException, IOException {
        Mine mine = new Mine();
        for (int i = 0; i < people; i++) mine.people.add(id());
        mine.rows(database, standards);
        return mine;
    }

    /** From now on the phone keeps what it says, to be able to send it again. */
    public void keep() {
        kept = new ArrayList<>();
        firstKept = seq;
    }

    /** Says something without sending it. */
    public void say(List<Said> facts) throws JsonProcessingException {
        link(facts);
    }

    /** Lets go of what it has kept up to this place. */
    public void forget(long upTo) {
        while (!kept.isEmpty() && firstKept < upTo) {
            kept.remove(0);
            firstKept++;
        }
    }

    /** Offers what comes after this place, and hears what is there. */
    public Answer offer(Web web, long after, int most) throws IOException {
        int from = (int) Math.min(kept.size(), Math.max(0, after - firstKept));
        List<Link> part = kept.subList(from, Math.min(kept.size(), from + most));
        byte[] batch = Web.zip(JSON.writeValueAsString(new Batch(site, phone.toString(), part)));
        return JSON.readValue(web.json("/api/v1/facts", token + "; device=" + phone, batch).must(200).text(), Answer.class);
    }

    /** Where its chain ends. */
    public long seq() {
        return seq;
    }

    public UUID phone() {
        return phone;
    }

    /** What the site is and who belongs to it is said by servers only, on pages and with PINs: put in as it is folded. */
    private void rows(Connection database, List<String> standards) throws SQLException {
        database.setAutoCommit(false);
        execute(database, "select set_config('app.site', ?, true)", site.toString());
        execute(database, "insert into site_directory (site_id, opened_at) values (?, now())", site);
        execute(database, "insert into site_head (site_id) values (?)", site);
        execute(database, "insert into device (id, secret_hash, site_id, made_at, ends_at) values (?, ?, ?, now(), now() + interval '1 day')",
                phone, Sha256.hex(phone.toString()), site);
        List<UUID> all = new ArrayList<>(people);
        all.add(lead);
        String[] inserts = {
            "insert into person (site_id, id, nickname, nickname_key, language, created_at) select ?, p, p::text, p::text, 'en', now() from unnest(?) p",
            "insert into device_person (site_id, device_id, person_id, signed_in_at) select ?, ?, p, now() from unnest(?) p",
            "insert into session (token_hash, site_id, person_id, device_id, began_at, seen_at, ends_at)"
                + " select encode(sha256(convert_to('miner-' || p, 'UTF8')), 'hex'), ?, p, ?, now(), now(), now() + interval '1 day' from unnest(?) p"};
        execute(database, inserts[0], site, all.toArray(UUID[]::new));
        execute(database, inserts[1], site, phone, all.toArray(UUID[]::new));
        execute(database, inserts[2], site, phone, people.toArray(UUID[]::new));
        execute(database, "insert into session (token_hash, site_id, person_id, device_id, began_at, seen_at, ends_at)"
                + " values (?, ?, ?, ?, now(), now(), now() + interval '1 day')", Sha256.hex(token), site, lead, phone);
        execute(database, "insert into person_role (site_id, person_id, role, given, word) values (?, ?, 'lead', true, '0')", site, lead);
        execute(database, "insert into mine_site (site_id, name, commodities, standards, described_word) values (?, ?, array['gold', 'sand'], string_to_array(?, ','), '0')",
                site, "Bench " + people.size(), String.join(",", standards));
        String now = "%016x".formatted(System.currentTimeMillis() << 16);
        execute(database, "insert into membership (site_id, person_id, present, joined, word) select ?, p, true, ?, ? || p from unnest(?) p", site, now, now, people.toArray(UUID[]::new));
        execute(database, "insert into member_count (site_id, members) values (?, ?)", site, people.size());
        database.commit();
    }

    private static void execute(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof UUID[] ids) statement.setArray(i + 1, database.createArrayOf("uuid", ids));
                else statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** What a second person says to these, who needs a PIN and a page for it: put in as it is folded, before what it belongs to. */
    void agreed(Connection database, List<Said> judgements) throws SQLException {
        database.setAutoCommit(false);
        execute(database, "select set_config('app.site', ?, true)", site.toString());
        try (PreparedStatement yes = database.prepareStatement("insert into judgement_second (site_id, fact_id, person_id, word) values (?, ?, ?, ?)")) {
            for (Said said : judgements) {
                yes.setObject(1, site);
                yes.setObject(2, said.id());
                yes.setObject(3, people.get(0));
                yes.setString(4, "%016x".formatted(said.at() << 16) + said.id());
                yes.addBatch();
            }
            yes.executeBatch();
        }
        database.commit();
    }

    public static Said passed(UUID person, Quiz quiz) {
        return new Said(person, "learning.attempt-made", new AttemptMade(quiz.key(), quiz.pack(), "en", rightAnswers(quiz)));
    }

    static Map<String, Set<String>> rightAnswers(Quiz quiz) {
        return quiz.questions().stream().collect(Collectors.toMap(Question::id, Question::rightOnes));
    }

    /** Sends these facts in batches, as the phone would. */
    void sendAll(Web web, List<Said> facts) throws IOException {
        for (int i = 0; i < facts.size(); i += MOST_FACTS) send(web, facts.subList(i, Math.min(i + MOST_FACTS, facts.size())));
    }

    void send(Web web, List<Said> facts) throws IOException {
        send(web, next(facts));
    }

    /** The next batch of the phone's chain, ready to be sent. */
    byte[] next(List<Said> facts) throws JsonProcessingException {
        return Web.zip(JSON.writeValueAsString(new Batch(site, phone.toString(), link(facts))));
    }

    private List<Link> link(List<Said> facts) throws JsonProcessingException {
        List<Link> links = new ArrayList<>();
        for (Said said : facts) {
            UUID actor = said.person() == null ? lead : said.person();
            links.add(new Link(said.id(), ++seq, last, "%016x".formatted(said.at() << 16), said.person(), actor, said.kind(), 1, said.replaces(),
                    JSON.writeValueAsString(said.body())));
            last = said.id();
        }
        if (kept != null) kept.addAll(links);
        return links;
    }

    /** Sends a batch and makes sure that it is here. */
    void send(Web web, byte[] batch) throws IOException {
        Answer answer = JSON.readValue(web.json("/api/v1/facts", token + "; device=" + phone, batch).must(200).text(), Answer.class);
        if (answer.have() != seq || !last.equals(answer.headId())) throw new IllegalStateException("Sent up to " + seq + ", answered " + answer);
    }

    public UUID site() {
        return site;
    }

    public List<UUID> people() {
        return people;
    }

    /** The lead's session. */
    public String lead() {
        return token;
    }

    String session(UUID person) {
        return "miner-" + person;
    }
}
