package org.asmacademy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.journal.Passing.Parcel;
import org.asmacademy.journal.Passing.Standing;
import org.asmacademy.people.NamesFromElsewhere;
import org.asmacademy.people.People;
import org.asmacademy.people.PersonErased;
import org.asmacademy.people.PersonView;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two servers of one site exchange all they have. A second site of this database, empty at first, stands for the centre's. */
@QuarkusTest
class PassingTest {
    private static final int SEEDS = Integer.getInteger("test.seeds", 20);
    private static final String LOG = "select id || ' ' || state || ' ' || coalesce(reason, '') from fact where site_id = ? order by 1";
    private static final String KEPT_APART = "select state || reason || (body is null) || encode(body_hash, 'hex') from fact where site_id = ?"
            + " and kind in ('some.day', 'learning.attempt-made') order by 1";
    @Inject Journal journal;
    @Inject Passing passing;
    @Inject People people;
    @Inject NamesFromElsewhere names;
    @Inject Sites sites;
    @Inject SiteScope scope;
    @Inject Rows rows;
    @Inject CourseLibrary library;
    @Inject Kinds kinds;
    @Inject Appending appending;
    @Inject RecordFacts recording;
    @Inject @All List<FoldedTables> folded;
    private final String hub = UUID.randomUUID().toString();
    private Mine mine;
    private UUID centre;
    private long hlc;

    @BeforeEach
    void two_servers() {
        mine = Mine.open(new Mine.Tools(journal, people, sites, scope, rows, library, kinds), 3, 2);
        centre = journal.mint();
        journal.open(centre);
    }

    @Test
    void whatever_the_network_does_and_whoever_is_erased_both_know_the_same_and_fold_it_the_same() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            two_servers();
            UUID lead = lead();
            Random random = new Random(seed);
            List<Envelope> phone = new ArrayList<>();
            List<Envelope> elsewhere = new ArrayList<>();
            for (int step = 0; step < 25; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1 -> {
                        phone.add(mine.attempt(random, mine.people.get(random.nextInt(3)), hlc()));
                        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(phone)));
                    }
                    case 2 -> journal.take(new Batch(centre, "unknown-device-" + step, Mine.chain(List.of(mine.attempt(random, mine.people.get(0), hlc())))));
                    case 3 -> journal.take(new Batch(mine.site, mine.devices.get(1) + "~" + step, Mine.chain(List.of(notAllowed(mine.people.get(1))))));
                    case 4 -> {
                        Envelope word = word(lead);
                        int where = random.nextInt(3);
                        if (where != 1) phone.add(word);
                        if (where != 0) elsewhere.add(word);
                        if (where != 1) journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(phone)));
                        if (where != 0) journal.take(new Batch(centre, mine.devices.get(0).toString(), Mine.chain(elsewhere)));
                    }
                    case 5 -> {
                        if (random.nextInt(3) == 0) journal.write(new NewFact(journal.mint(), random.nextBoolean() ? mine.site : centre, null, lead, new PersonErased(lead)));
                    }
                    default -> exchange(random);
                }
            }
            settle();
            assertEqual("seed " + seed);
        }
    }

    @Test
    void who_signs_in_late_on_one_server_counts_on_the_other() {
        UUID device = UUID.randomUUID();
        UUID person = mine.people.get(0);
        Envelope fact = mine.attempt(new Random(1), person, hlc());
        journal.take(new Batch(mine.site, device.toString(), Mine.chain(List.of(fact))));
        settle();
        assertThat(state(mine.site, fact)).containsExactly("w");
        assertThat(state(centre, fact)).containsExactly("w");
        signIn(mine.site, device, person);
        settle();
        assertThat(state(centre, fact)).containsExactly("t");
        assertEqual("after the sign-in");
    }

    @Test
    void it_goes_the_other_way_too_and_a_verdict_of_the_centre_is_not_asked_again_at_the_hub() {
        UUID device = UUID.randomUUID();
        UUID person = mine.people.get(1);
        settle();
        scope.inNew(centre, () -> {
            people.store(new People.Newcomer(centre, person, "At the centre", Language.ENGLISH, null));
            return null;
        });
        Envelope fact = mine.attempt(new Random(2), person, hlc());
        journal.take(new Batch(centre, device.toString(), Mine.chain(List.of(fact))));
        settle();
        assertThat(state(mine.site, fact)).containsExactly("w");
        signIn(centre, device, person);
        settle();
        assertThat(state(mine.site, fact)).containsExactly("t");
        assertEqual("after the sign-in at the centre");
    }

    @Test
    void an_old_disk_begins_a_new_life_and_everything_is_there_once() {
        Random random = new Random(3);
        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(List.of(mine.attempt(random, mine.people.get(0), hlc())))));
        settle();
        String origin = passing.origin(hub);
        scope.inNew(mine.site, () -> {
            rows.write("delete from chain_mark where site_id = ?", mine.site);
            rows.flush();
            return null;
        });
        assertThat(passing.isOurs(mine.site, origin, passing.stands(centre, origin))).as("the mark there was never written here").isFalse();
        journal.take(new Batch(mine.site, mine.devices.get(1).toString(), Mine.chain(List.of(mine.attempt(random, mine.people.get(1), hlc())))));
        settle();
        assertThat(passing.origin(hub)).isNotEqualTo(origin);
        assertEqual("after a new life");
    }

    @Test
    void nothing_is_taken_or_given_when_somebody_else_has_sent_on_the_chain_meanwhile() {
        String origin = passing.origin(hub);
        Standing before = passing.stands(centre, origin);
        Parcel first = passing.parcel(mine.site, origin, before);
        Parcel second = passing.parcel(mine.site, origin, before);
        Standing then = passing.take(centre, origin, second.json());
        assertThat(then.have()).isEqualTo(second.facts());
        assertThat(passing.take(centre, origin, first.json())).isEqualTo(then);
        assertThat(passing.page(centre, origin, before.mark(), null, 0)).isEmpty();
        assertThat(passing.isOurs(mine.site, origin, then)).as("a late request of our own is ours").isTrue();
    }

    @Test
    void what_a_phone_may_not_say_is_not_made_right_by_passing_it_on() {
        Envelope verdict = Mine.envelope(UUID.randomUUID(), mine.people.get(0), hlc(), RightGivenHandler.KIND, kinds.write(new RightGiven(UUID.randomUUID())));
        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(List.of(verdict))));
        settle();
        assertThat(Stored.texts("select state || reason from fact where site_id = ? and id = ?", centre, verdict.id())).containsExactly("qnot-allowed");
    }

    @Test
    void what_nobody_here_understands_and_what_has_no_body_any_more_travels_too() {
        Envelope large = Mine.envelope(UUID.randomUUID(), mine.people.get(0), hlc(), "learning.attempt-made", "x".repeat(33 * 1024));
        Envelope unknown = Mine.envelope(UUID.randomUUID(), mine.people.get(0), hlc(), "some.day", "{}");
        Envelope broken = Mine.envelope(UUID.randomUUID(), mine.people.get(0), hlc(), "learning.attempt-made", "{");
        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(List.of(large, unknown, broken))));
        settle();
        assertThat(Stored.texts(KEPT_APART, centre)).isEqualTo(Stored.texts(KEPT_APART, mine.site)).hasSize(3);
        assertEqual("with what is kept apart");
    }

    @Test
    void who_is_erased_on_one_server_is_erased_on_the_other_with_what_comes_later_too() {
        UUID person = mine.people.get(0);
        Random random = new Random(4);
        List<Envelope> phone = new ArrayList<>(List.of(mine.attempt(random, person, hlc()), mine.attempt(random, mine.people.get(1), hlc())));
        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(phone)));
        settle();
        String theirs = "select body::text from fact where site_id = ? and (person_id = '" + person + "' or actor_id = '" + person + "') and kind <> 'people.erased'";
        assertThat(Stored.texts(theirs, centre)).isNotEmpty();
        journal.write(new NewFact(journal.mint(), mine.site, null, person, new PersonErased(person)));
        phone.add(mine.attempt(random, person, hlc()));
        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(phone)));
        settle();
        assertThat(Stored.texts(theirs, centre)).isEmpty();
        assertThat(Stored.texts("select id::text from fact where site_id = ? and state = 'e' and body is null", centre)).contains(phone.get(0).id().toString(), phone.get(2).id().toString());
        assertEqual("after somebody was erased");
        names.called(centre, List.of(new PersonView(person, "A name that was on its way", Language.ENGLISH, false)));
        names.nameless(centre, List.of(person));
        assertThat(Stored.texts("select nickname from person where site_id = ? and id = ?", centre, person)).as("whoever asks, and when").isEmpty();
    }

    /** I3, with an erasure between: the same word comes to the two servers before and after they hear of it, by a phone or from the other. */
    @ParameterizedTest
    @ValueSource(strings = {"centre hub-erases", "hub hub-erases centre", "hub-erases centre", "hub-erases hub centre", "centre-erases hub", "hub meet centre-erases",
            "waiting hub-erases centre", "waiting meet hub-erases centre"})
    void what_somebody_said_for_the_mine_counts_on_both_servers_whether_it_came_before_or_after_their_erasure(String course) {
        UUID lead = lead();
        UUID phone = mine.devices.get(0);
        Envelope word = word(lead);
        List<Envelope> chain = Mine.chain(List.of(word, mine.attempt(new Random(5), lead, hlc())));
        for (String step : course.split(" ")) {
            switch (step) {
                case "hub" -> journal.take(new Batch(mine.site, phone.toString(), chain));
                case "centre" -> journal.take(new Batch(centre, phone.toString(), chain));
                case "waiting" -> journal.take(new Batch(mine.site, UUID.randomUUID().toString(), chain));
                case "hub-erases" -> journal.write(new NewFact(journal.mint(), mine.site, null, lead, new PersonErased(lead)));
                case "centre-erases" -> journal.write(new NewFact(journal.mint(), centre, null, lead, new PersonErased(lead)));
                default -> settle();
            }
        }
        settle();
        assertEqual(course);
        assertThat(state(mine.site, word)).as(course).containsExactly(course.startsWith("waiting meet") ? "w" : "t");
        for (UUID site : List.of(mine.site, centre)) {
            assertThat(Stored.texts("select state::text || (body is null) from fact where site_id = ? and id = ?", site, chain.get(1).id())).as(course).containsExactly("etrue");
            assertThat(Stored.texts("select state::text from fact where site_id = ? and kind = 'people.erased'", site)).containsExactly("t");
        }
    }

    /** What is left of a forbidden word is no yes to it. */
    @Test
    void a_tombstone_gives_nobody_a_right() {
        UUID learner = mine.people.get(2);
        UUID unknown = UUID.randomUUID();
        Envelope word = notAllowed(learner);
        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(List.of(word))));
        Envelope left = Mine.at(word.tombstone().with(null), 1, null);
        fetched(unknown, new PassedFact(left, true, "e", "person-erased", Sha256.hex(word.body())));
        assertThat(state(mine.site, word)).containsExactly("q");
        assertThat(Stored.texts("select id::text from fact where site_id = ? and kind = 'journal.right-given'", mine.site)).isEmpty();
    }

    /** Another server has erased somebody of whom this one has not heard yet, and then a phone brings other words under the same id. */
    @Test
    void other_words_under_the_id_of_a_tombstone_are_not_kept() {
        UUID person = mine.people.get(0);
        Envelope fact = mine.attempt(new Random(6), person, hlc());
        fetched(UUID.randomUUID(), new PassedFact(Mine.at(fact.tombstone().with(null), 1, null), false, "e", "person-erased", Sha256.hex(fact.body())));
        journal.take(new Batch(mine.site, mine.devices.get(0).toString(), Mine.chain(List.of(fact.with("{\"words\":\"otherwise\"}")))));
        assertThat(Stored.texts("select (body is null)::text from second_body where site_id = ? and fact_id = ?", mine.site, fact.id())).containsExactly("true");
    }

    /** A page of another server's log, whose next one has not come yet. */
    private void fetched(UUID life, PassedFact fact) {
        recording.run(mine.site, care -> {
            appending.appendFetched(mine.site, "centre:" + life, List.of(fact), care);
            return null;
        });
    }

    /** Somebody who leads the mine and has signed in on its phone, at the hub and at the centre. */
    private UUID lead() {
        UUID person = mine.people.get(0);
        UUID coordinator = people.staff("journal-tests", Role.COORDINATOR, "only in tests, long enough");
        journal.write(new NewFact(journal.mint(), mine.site, person, coordinator, new RoleGiven(Role.LEAD.code(), true)));
        settle();
        scope.inNew(centre, () -> {
            people.store(new People.Newcomer(centre, person, "At the centre", Language.ENGLISH, null));
            return null;
        });
        signIn(centre, mine.devices.get(0), person);
        return person;
    }

    /** What a lead says for the mine, about nobody. */
    private Envelope word(UUID lead) {
        return new Envelope(UUID.randomUUID(), 1, null, hlc(), null, lead, "site.crew-counted", 1, List.of(), "{\"women\":1,\"men\":1,\"youngAdults\":0}", List.of(),
                null);
    }

    /** A learner's word on what the site is: for its leads to say. */
    private Envelope notAllowed(UUID learner) {
        return Mine.envelope(UUID.randomUUID(), learner, hlc(), "site.crew-counted", "{\"women\":1,\"men\":1,\"youngAdults\":0}");
    }

    private String hlc() {
        return Hlc.after(Hlc.ZERO, 1_790_000_000_000L + ++hlc);
    }

    private void signIn(UUID site, UUID device, UUID person) {
        scope.inNew(site, () -> {
            rows.write("insert into device_person (site_id, device_id, person_id, signed_in_at) values (?, ?, ?, now())", site, device, person);
            rows.flush();
            return null;
        });
        journal.signedIn(site, person);
    }

    private void settle() {
        for (int i = 0; i < 4; i++) exchange(null);
    }

    /** One visit; with a random, anything may be lost on the way. */
    private void exchange(Random random) {
        String origin = passing.origin(hub);
        Standing there = passing.stands(centre, origin);
        if (!passing.isOurs(mine.site, origin, there)) {
            passing.beginNewLife();
            return;
        }
        Parcel parcel = passing.parcel(mine.site, origin, there);
        if (lost(random)) return;
        there = passing.take(centre, origin, parcel.json());
        if (random != null && random.nextInt(4) == 0) passing.take(centre, origin, parcel.json());
        if (lost(random)) return;
        byte[] page = passing.page(centre, origin, there.mark(), there.incarnation(), passing.cursor(mine.site, there.incarnation())).orElseThrow();
        if (lost(random)) return;
        passing.keep(mine.site, page);
        if (random != null && random.nextInt(4) == 0) passing.keep(mine.site, page);
    }

    private static boolean lost(Random random) {
        return random != null && random.nextInt(5) == 0;
    }

    private List<String> state(UUID site, Envelope fact) {
        return Stored.texts("select state::text from fact where site_id = ? and id = ?", site, fact.id());
    }

    private void assertEqual(String when) {
        List<String> tables = folded.stream().flatMap(room -> room.names().stream()).toList();
        assertThat(Stored.texts(LOG, centre)).as(when).isEqualTo(Stored.texts(LOG, mine.site)).isNotEmpty();
        assertThat(Stored.folds(centre, tables)).as(when).isEqualTo(Stored.folds(mine.site, tables));
        assertThat(Stored.brokenChains(centre)).as(when).isEmpty();
        assertThat(Stored.brokenChains(mine.site)).as(when).isEmpty();
        for (UUID site : List.of(centre, mine.site)) {
            var before = Stored.folds(site, tables);
            journal.rebuild(site);
            assertThat(Stored.folds(site, tables)).as(when + ", rebuilt").isEqualTo(before);
        }
        assertThat(Stored.texts(LOG, centre)).as(when + ", rebuilt").isEqualTo(Stored.texts(LOG, mine.site));
    }
}
