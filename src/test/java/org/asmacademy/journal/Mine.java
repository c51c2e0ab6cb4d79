package org.asmacademy.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;
import org.asmacademy.learning.AttemptMade;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.MemberJoined;
import org.asmacademy.site.SiteDescribed;
import org.asmacademy.site.Sites;

/**
 * A site for journal tests: opened and peopled through the journal, with devices on which everybody has signed in. A second mine with the
 * same people and content stands for a second server: the same facts, sent in another way, must give the same tables.
 */
final class Mine {
    final UUID site;
    final List<UUID> people;
    final List<UUID> devices;
    private final Tools tools;

    /** What the tests have from the container. */
    record Tools(Journal journal, People people, Sites sites, SiteScope scope, Rows rows, CourseLibrary library, Kinds kinds) { }

    private Mine(Tools tools, UUID site, List<UUID> people, List<UUID> devices) {
        this.tools = tools;
        this.site = site;
        this.people = people;
        this.devices = devices;
    }

    static Mine open(Tools tools, int people, int devices) {
        UUID coordinator = tools.people().staff("journal-tests", Role.COORDINATOR, "only in tests, long enough");
        Mine mine = new Mine(tools, tools.journal().mint(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < devices; i++) mine.devices.add(UUID.randomUUID());
        tools.journal().open(mine.site);
        tools.journal().write(mine.site, List.of(new NewFact(tools.journal().mint(), mine.site, null, coordinator,
                new SiteDescribed("Test mine", Optional.empty(), List.of("gold", "sand"), List.of("craft", "fairmined")))), () -> { });
        for (int i = 0; i < people; i++) {
            People.Newcomer person = tools.people().prepare(mine.site, "Person " + i, null, Language.ENGLISH);
            tools.journal().write(mine.site, List.of(new NewFact(tools.journal().mint(), mine.site, person.id(), person.id(), new MemberJoined())),
                    () -> tools.people().store(person));
            mine.people.add(person.id());
        }
        mine.signInEverywhere();
        tools.sites().register(mine.site, coordinator);
        return mine;
    }

    /** Another server for the same site: same people under the same ids, same devices, nothing learned yet. */
    Mine twin() {
        UUID coordinator = tools.people().staff("journal-tests", Role.COORDINATOR, "only in tests, long enough");
        Mine twin = new Mine(tools, tools.journal().mint(), people, devices);
        tools.journal().open(twin.site);
        tools.journal().write(twin.site, List.of(new NewFact(tools.journal().mint(), twin.site, null, coordinator,
                new SiteDescribed("Test mine", Optional.empty(), List.of("gold", "sand"), List.of("craft", "fairmined")))), () -> { });
        for (UUID id : people) {
            People.Newcomer person = new People.Newcomer(twin.site, id, "P" + id, Language.ENGLISH, null);
            tools.journal().write(twin.site, List.of(new NewFact(tools.journal().mint(), twin.site, id, id, new MemberJoined())), () -> tools.people().store(person));
        }
        twin.signInEverywhere();
        return twin;
    }

    private void signInEverywhere() {
        tools.scope().inNew(site, () -> {
            devices.forEach(device -> people.forEach(person -> tools.rows().write(
                    "insert into device_person (site_id, device_id, person_id, signed_in_at) values (?, ?, ?, now())", site, device, person)));
            tools.rows().flush();
            return null;
        });
    }

    /** A try at a random quiz with random answers, ready to be put into a chain. */
    Envelope attempt(Random random, UUID person, String hlc) {
        List<Quiz> quizzes = quizzes();
        Quiz quiz = quizzes.get(random.nextInt(quizzes.size()));
        Map<String, Set<String>> answers = new java.util.TreeMap<>();
        for (Question question : quiz.questions()) {
            answers.put(question.id(), random.nextInt(3) > 0 ? question.rightOnes() : Set.of(question.options().get(0).id()));
        }
        return envelope(new UUID(random.nextLong(), random.nextLong()), person, hlc, "learning.attempt-made",
                tools.kinds().write(new AttemptMade(quiz.key(), quiz.pack(), "en", answers)));
    }

    Envelope passing(Quiz quiz, UUID person, String hlc) {
        Map<String, Set<String>> answers = new java.util.TreeMap<>();
        quiz.questions().forEach(question -> answers.put(question.id(), question.rightOnes()));
        return envelope(UUID.randomUUID(), person, hlc, "learning.attempt-made", tools.kinds().write(new AttemptMade(quiz.key(), quiz.pack(), "en", answers)));
    }

    List<Quiz> quizzes() {
        return tools.library().courses().stream().flatMap(c -> c.modules().stream()).flatMap(m -> m.activities().stream())
                .filter(Quiz.class::isInstance).map(Quiz.class::cast).toList();
    }

    static Envelope envelope(UUID id, UUID person, String hlc, String kind, String body) {
        return new Envelope(id, 1, null, hlc, person, person, kind, 1, List.of(), body, List.of(), null);
    }

    /** The fact at a place of a chain. */
    static Envelope at(Envelope fact, long seq, UUID prev) {
        return new Envelope(fact.id(), seq, prev, fact.hlc(), fact.personId(), fact.actorId(), fact.kind(), fact.schemaVersion(), fact.replaces(),
                fact.body(), fact.media(), null);
    }

    static List<Envelope> chain(List<Envelope> facts) {
        List<Envelope> chain = new ArrayList<>();
        facts.forEach(fact -> chain.add(at(fact, chain.size() + 1, chain.isEmpty() ? null : chain.get(chain.size() - 1).id())));
        return chain;
    }
}
