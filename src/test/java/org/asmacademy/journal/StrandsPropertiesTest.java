package org.asmacademy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Quiz;
import org.asmacademy.course.SiteTask;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.readiness.Declared;
import org.asmacademy.readiness.Practice;
import org.asmacademy.readiness.PracticeSeen;
import org.asmacademy.readiness.SiteReadiness;
import org.asmacademy.readiness.Strands;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.CrewCounted;
import org.asmacademy.site.MemberJoined;
import org.asmacademy.site.MemberLeft;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The four strands and their months are a function of the set of facts, and no evidence ever lowers one. */
@QuarkusTest
class StrandsPropertiesTest {
    private static final int SEEDS = Math.min(25, Integer.getInteger("test.seeds", 25));
    private static final List<String> TABLES = List.of("training_credit", "training_count", "training_month", "practice", "observation", "declaration",
            "judgement_replaced", "crew_count", "crew_month", "member_count");
    @Inject Journal journal;
    @Inject People people;
    @Inject Sites sites;
    @Inject SiteScope scope;
    @Inject Rows rows;
    @Inject CourseLibrary library;
    @Inject Standards standards;
    @Inject SiteReadiness readiness;
    @Inject Kinds kinds;
    @Inject @All List<FoldedTables> folded;
    private List<SiteTask> tasks;
    private Mine.Tools tools;

    @BeforeEach
    void tools() {
        tools = new Mine.Tools(journal, people, sites, scope, rows, library, kinds);
        tasks = library.courses().stream().flatMap(course -> course.modules().stream()).filter(module -> !module.teaches().isEmpty())
                .flatMap(module -> module.activities().stream()).filter(SiteTask.class::isInstance).map(SiteTask.class::cast).toList();
    }

    @Test
    void any_order_duplicates_and_a_rebuild_give_equal_strands_and_months() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Mine mine = led();
            Mine other = mine.twin();
            lead(other);
            List<Envelope> facts = schedule(mine, random, 60);
            send(mine, facts, random);
            send(other, facts, random);
            Map<String, List<String>> folds = Stored.folds(mine.site, TABLES);
            assertThat(folds.get("training_month")).as("seed %d has something to compare", seed).isNotEmpty();
            assertThat(Stored.folds(other.site, TABLES)).as("seed %d, another order", seed).isEqualTo(folds);
            assertThat(strands(other)).as("seed %d", seed).usingRecursiveComparison().isEqualTo(strands(mine));
            assertThat(Stored.texts("select matter from training_month where site_id = ? group by matter having sum(learned - gone) < 0", mine.site)).as("seed %d", seed).isEmpty();
            assertThat(Stored.texts("select coalesce(c.matter, m.matter) from (select * from training_count where site_id = '" + mine.site + "') c full join (select matter,"
                    + " sum(learned - gone) as now from training_month where site_id = '" + mine.site + "' group by matter having sum(learned - gone) > 0) m"
                    + " on m.matter = c.matter where c.learned is distinct from m.now")).as("seed %d: months add up to today", seed).isEmpty();
            List<String> all = folded.stream().flatMap(room -> room.names().stream()).toList();
            Map<String, List<String>> before = Stored.folds(mine.site, all);
            journal.rebuild(mine.site);
            assertThat(Stored.folds(mine.site, all)).as("seed %d, rebuilt", seed).isEqualTo(before);
        }
    }

    @Test
    void evidence_never_lowers_a_strand() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Mine mine = led();
            List<Envelope> facts = schedule(mine, random, 30);
            send(mine, facts, random);
            List<Strands> before = strands(mine);
            List<Envelope> more = IntStream.range(0, 6).mapToObj(i -> evidence(mine, random, false)).toList();
            journal.take(new Batch(mine.site, mine.devices.get(2).toString(), Mine.chain(more)));
            List<Strands> after = strands(mine);
            for (int i = 0; i < before.size(); i++) {
                Strands was = before.get(i);
                Strands is = after.get(i);
                assertThat(is.learned()).as("seed %d: %s", seed, was.requirement().key()).isGreaterThanOrEqualTo(was.learned());
                assertThat(rank(is.practice())).as("seed %d: %s", seed, was.requirement().key()).isGreaterThanOrEqualTo(rank(was.practice()));
                assertThat(is.declared()).isEqualTo(was.declared());
                assertThat(is.confirmed()).containsAll(was.confirmed());
            }
        }
    }

    private static int rank(Practice practice) {
        return List.of(Practice.NOTYET, Practice.TRIED, Practice.LAPSED, Practice.SEEN).indexOf(practice);
    }

    private List<Strands> strands(Mine mine) {
        return readiness.of(sites.find(mine.site).orElseThrow()).stream().flatMap(standard -> standard.strands().stream()).toList();
    }

    private Mine led() {
        Mine mine = Mine.open(tools, 4, 3);
        lead(mine);
        return mine;
    }

    private void lead(Mine mine) {
        UUID coordinator = people.staff("journal-tests", Role.COORDINATOR, "only in tests, long enough");
        journal.write(new NewFact(journal.mint(), mine.site, mine.people.get(0), coordinator, new RoleGiven(Role.LEAD.code(), true)));
    }

    /** The lead stays: somebody has to say what becomes of the others. */
    private List<Envelope> schedule(Mine mine, Random random, int many) {
        List<Envelope> facts = new ArrayList<>();
        UUID lead = mine.people.get(0);
        List<UUID> said = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID person = mine.people.get(1 + random.nextInt(3));
            switch (random.nextInt(9)) {
                case 0 -> facts.add(fact(random, person, lead, "site.member-left", new MemberLeft(), List.of()));
                case 1 -> facts.add(fact(random, person, person, "site.member-joined", new MemberJoined(), List.of()));
                case 2 -> facts.add(fact(random, null, lead, "site.crew-counted", new CrewCounted(random.nextInt(9), random.nextInt(9), 0), List.of()));
                case 3 -> {
                    facts.add(fact(random, null, lead, "readiness.declared", new Declared(new RequirementKey("craft.m5.ppe"),
                            standards.find("craft").orElseThrow().hash(), "controlled", "x"), said.stream().filter(one -> random.nextBoolean()).toList()));
                    said.add(facts.get(i).id());
                }
                default -> facts.add(evidence(mine, random, true));
            }
        }
        return facts;
    }

    /** @param ends whether a look may have an end: an observer's later look takes the place of their earlier one, with the end that they chose then */
    private Envelope evidence(Mine mine, Random random, boolean ends) {
        UUID person = mine.people.get(random.nextInt(4));
        SiteTask task = tasks.get(random.nextInt(tasks.size()));
        if (random.nextInt(4) == 0) {
            Optional<java.time.LocalDate> until = !ends || random.nextBoolean() ? Optional.empty() : Optional.of(java.time.LocalDate.of(2026, 1, 1).plusMonths(random.nextInt(60)));
            return fact(random, null, mine.people.get(0), "readiness.practice-seen", new PracticeSeen(task.key(), task.pack(), Set.of(), until), List.of());
        }
        if (random.nextInt(4) == 0) return fact(random, person, person, "learning.task-tried", new TaskTried(task.key(), task.pack(), Map.of(), Set.of()), List.of());
        List<Quiz> quizzes = mine.quizzes();
        Envelope passed = mine.passing(quizzes.get(random.nextInt(Math.min(12, quizzes.size()))), person, hlc(random));
        return new Envelope(new UUID(random.nextLong(), random.nextLong()), 1, null, passed.hlc(), person, person, passed.kind(), 1, List.of(), passed.body(), List.of(), null);
    }

    private Envelope fact(Random random, UUID person, UUID actor, String kind, Object body, List<UUID> replaces) {
        return new Envelope(new UUID(random.nextLong(), random.nextLong()), 1, null, hlc(random), person, actor, kind, 1, replaces, kinds.write(body), List.of(), null);
    }

    /** After everybody joined, so that leaving is later than joining; months apart, as phones send after long silence. */
    private static String hlc(Random random) {
        return "%016x".formatted((2_000_000_000_000L + random.nextInt(40) * 1_300_000_000L << 16) + random.nextInt(9));
    }

    private void send(Mine to, List<Envelope> facts, Random random) {
        List<Envelope> order = new ArrayList<>(facts);
        Collections.shuffle(order, random);
        List<Envelope> twice = new ArrayList<>(order.subList(0, order.size() / 3));
        Collections.shuffle(twice, random);
        for (List<Envelope> chain : List.of(order, twice)) {
            String device = to.devices.get(chain == order ? 0 : 1).toString();
            // Who belongs to the mine only servers say.
            List<Envelope> phones = Mine.chain(chain.stream().filter(fact -> !fact.kind().startsWith("site.member-")).toList());
            List<Envelope> servers = Mine.chain(chain.stream().filter(fact -> fact.kind().startsWith("site.member-")).toList());
            int sent = 0;
            int said = 0;
            while (sent < phones.size() || said < servers.size()) {
                int many = 1 + random.nextInt(9);
                if (said == servers.size() || sent < phones.size() && random.nextInt(4) > 0) {
                    journal.take(new Batch(to.site, device, phones.subList(sent, Math.min(phones.size(), sent + many))));
                    sent += many;
                } else {
                    journal.take(new Batch(to.site, "server:" + device, servers.subList(said, Math.min(servers.size(), said + many))));
                    said += many;
                }
                sent = Math.min(sent, phones.size());
                said = Math.min(said, servers.size());
            }
        }
        assertThat(Stored.texts("select id::text || ' ' || kind || ' ' || coalesce(reason, '') from fact where site_id = ? and state <> 't'", to.site)).isEmpty();
    }
}
