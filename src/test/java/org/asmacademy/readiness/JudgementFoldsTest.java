package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.sharing.SecondYes;
import org.asmacademy.standard.RequirementKey;
import org.junit.jupiter.api.Test;

/**
 * What a site says of itself, in any order of arrival, is what the set of its facts says; and what it said at any time is what the facts up to
 * then say. {@code -Dtest.seeds=2000} tries more schedules.
 */
@QuarkusTest
class JudgementFoldsTest {
    private static final int SEEDS = Math.min(60, Integer.getInteger("test.seeds", 60));
    private static final List<String> REQUIREMENTS = List.of("craft.m5.ppe", "craft.m5.working-hours");
    private static final String OLD_VERSION = "0".repeat(64);
    @Inject StrandFolds folds;
    @Inject Judgements judgements;
    @Inject SiteScope scope;
    @Inject Rows rows;

    private record Word(UUID id, String hlc, UUID actor, String requirement, List<UUID> replaces) { }

    private record Yes(UUID fact, UUID by, String hlc) { }

    private record Choice(UUID id, String hlc, List<UUID> replaces) { }

    private record Stood(UUID id, String from, String gone) { }

    @Test
    void any_order_gives_the_same_and_every_moment_keeps_what_was_said_then() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            List<Object> said = schedule(random);
            Set<Stood> first = fold(said, random);
            assertThat(fold(said, random)).as("seed %d, another order", seed).isEqualTo(first);
            for (int moment = 0; moment <= 40; moment++) {
                String then = hlc(moment);
                Set<UUID> stood = new HashSet<>();
                first.stream().filter(one -> one.from != null && one.from.compareTo(then) <= 0 && (one.gone == null || one.gone.compareTo(then) > 0)).forEach(one -> stood.add(one.id));
                assertThat(stood).as("seed %d, moment %d", seed, moment).isEqualTo(standing(said, then));
            }
        }
    }

    @Test
    void the_site_sees_what_the_facts_say_now() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            List<Object> said = schedule(random);
            UUID site = UUID.randomUUID();
            inPieces(site, said, random);
            Set<UUID> seen = new HashSet<>();
            scope.inNew(site, () -> judgements.of(site, Judgements.Kind.DECLARATION)).values().forEach(now -> now.standing().forEach(one -> seen.add(one.fact())));
            assertThat(seen).as("seed %d", seed).isEqualTo(standing(said, hlc(99)));
        }
    }

    /** Said of an older version of the standard, it stands until the site says something new. */
    @Test
    void a_new_version_of_the_standard_keeps_what_was_said_of_the_old_one() {
        UUID site = UUID.randomUUID();
        UUID lead = UUID.randomUUID();
        Word word = new Word(UUID.randomUUID(), hlc(3), lead, REQUIREMENTS.get(0), List.of());
        inPieces(site, List.of(word, new Yes(word.id, UUID.randomUUID(), hlc(4))), new Random(1));
        assertThat(scope.inNew(site, () -> judgements.of(site, Judgements.Kind.DECLARATION)).get(REQUIREMENTS.get(0)).standing()).extracting(Strands.Said::fact).containsExactly(word.id);
        assertThat(scope.inNew(site, () -> rows.list("select standard from declaration where site_id = ?", row -> row.getString(1), site))).containsExactly(OLD_VERSION);
    }

    private static List<Object> schedule(Random random) {
        List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<Word> words = new ArrayList<>();
        List<Object> said = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String requirement = REQUIREMENTS.get(random.nextInt(2));
            List<UUID> replaces = words.stream().filter(one -> random.nextInt(3) == 0).map(Word::id).toList();
            Word word = new Word(UUID.randomUUID(), hlc(1 + random.nextInt(35)), people.get(random.nextInt(3)), requirement, replaces);
            words.add(word);
            said.add(word);
            for (int yes = random.nextInt(3); yes > 0; yes--) said.add(new Yes(word.id, people.get(random.nextInt(3)), hlc(1 + random.nextInt(38))));
        }
        if (random.nextBoolean()) said.add(new Choice(UUID.randomUUID(), hlc(1 + random.nextInt(38)), List.of(words.get(random.nextInt(9)).id, words.get(random.nextInt(9)).id)));
        return said;
    }

    /** What stands by the facts up to a moment, told in plain words: two say it, nobody chose another, and no other of two took its place. */
    private static Set<UUID> standing(List<Object> said, String then) {
        List<Word> words = said.stream().filter(Word.class::isInstance).map(Word.class::cast).filter(word -> word.hlc.compareTo(then) <= 0).toList();
        Set<UUID> agreed = new HashSet<>();
        words.stream().filter(word -> said.stream().anyMatch(one -> one instanceof Yes yes && yes.fact.equals(word.id) && !yes.by.equals(word.actor) && yes.hlc.compareTo(then) <= 0))
                .forEach(word -> agreed.add(word.id));
        Set<UUID> standing = new HashSet<>(agreed);
        said.stream().filter(Choice.class::isInstance).map(Choice.class::cast).filter(choice -> choice.hlc.compareTo(then) <= 0).forEach(choice -> standing.removeAll(choice.replaces));
        words.stream().filter(word -> agreed.contains(word.id)).forEach(newer -> words.stream()
                .filter(older -> newer.replaces.contains(older.id) && newer.requirement.equals(older.requirement)).forEach(older -> standing.remove(older.id)));
        return standing;
    }

    private Set<Stood> fold(List<Object> said, Random random) {
        UUID site = UUID.randomUUID();
        inPieces(site, said, random);
        return new HashSet<>(scope.inNew(site, () -> rows.list("select id, from_hlc, gone_hlc from declaration where site_id = ?",
                row -> new Stood(row.getObject(1, UUID.class), row.getString(2), row.getString(3)), site)));
    }

    private void inPieces(UUID site, List<Object> said, Random random) {
        List<Object> order = new ArrayList<>(said);
        Collections.shuffle(order, random);
        for (int from = 0; from < order.size();) {
            List<Object> piece = order.subList(from, Math.min(order.size(), from + 1 + random.nextInt(6)));
            scope.inNew(site, () -> {
                piece.forEach(one -> record(site, one));
                rows.flush();
                return null;
            });
            from += piece.size();
        }
    }

    private void record(UUID site, Object one) {
        if (one instanceof Word word) {
            folds.declared(new Fact<>(word.id, site, word.hlc, null, word.actor, "readiness.declared", 1, word.replaces,
                    new Declared(new RequirementKey(word.requirement), OLD_VERSION, "controlled", ""), List.of()));
        } else if (one instanceof Yes yes) {
            folds.second(new SecondYes(site, yes.fact, yes.by, yes.hlc + UUID.randomUUID()));
        } else if (one instanceof Choice choice) {
            folds.chosen(new Fact<>(choice.id, site, choice.hlc, null, UUID.randomUUID(), "readiness.chosen", 1, choice.replaces,
                    new Chosen(new RequirementKey(REQUIREMENTS.get(0)), UUID.randomUUID()), List.of()));
        }
    }

    private static String hlc(int moment) {
        return "%016x".formatted((1_760_000_000_000L + moment * 2_600_000_000L) << 16);
    }
}
