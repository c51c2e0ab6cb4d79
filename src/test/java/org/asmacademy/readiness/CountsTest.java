package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Scale;
import org.asmacademy.standard.SiteStandard;
import org.junit.jupiter.api.Test;

/** What the board counts, as rules over any strands. */
class CountsTest {
    private static final List<Requirement> CASES = Invented.CRAFT.requirements().stream().filter(one -> one.alternatives().isPresent()).toList();
    private static final Requirement MASKS = Invented.requirement("craft.m5.ppe");
    private static final Scale YES_OR_NO = Invented.scale(CASES.get(0));

    @Test
    void several_of_which_one_is_enough_count_once() {
        List<Strands> none = CASES.stream().map(Invented::nothing).toList();
        assertThat(none).hasSizeGreaterThan(2);
        assertThat(Counts.of(none, YES_OR_NO)).isEqualTo(new Counts(0, 0, 0, 0, 1, 0));
        List<Strands> one = new ArrayList<>(none);
        one.set(2, Invented.strands(CASES.get(2), 30, Practice.SEEN, "pass"));
        assertThat(Counts.of(one, YES_OR_NO)).isEqualTo(new Counts(1, 1, 1, 0, 1, 0));
        Point point = Point.of(one).get(0);
        assertThat(point.shown(YES_OR_NO)).isEqualTo(one.get(2));
        assertThat(point.settledBy(YES_OR_NO)).contains(one.get(2));
        one.set(1, Invented.said(CASES.get(1), "fail"));
        assertThat(Counts.of(one, YES_OR_NO).declared()).as("a no beside a yes").isEqualTo(1);
    }

    @Test
    void what_does_not_concern_us_leaves_the_count() {
        Strands other = Invented.nothing(Invented.requirement("craft.m5.working-hours"));
        assertThat(Counts.of(List.of(Invented.strands(MASKS, 40, Practice.SEEN, Declared.NOT_OURS), other), Invented.scale(MASKS)))
                .isEqualTo(new Counts(0, 0, 0, 0, 1, 0));
        List<Strands> cases = CASES.stream().map(one -> Invented.said(one, Declared.NOT_OURS)).toList();
        assertThat(Counts.of(cases, YES_OR_NO)).isEqualTo(Counts.NONE);
    }

    @Test
    void what_is_not_in_our_power_costs_no_progress() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Strands> before = new ArrayList<>(inOneSection().stream().map(one -> Invented.any(random, one)).toList());
            int place = random.nextInt(before.size());
            Strands open = Invented.strands(before.get(place).requirement(), random.nextInt(41), Practice.values()[random.nextInt(4)]);
            before.set(place, open);
            List<Strands> after = new ArrayList<>(before);
            after.set(place, Invented.strands(open.requirement(), open.learned(), open.practice(), Declared.NOT_IN_OUR_POWER));
            Counts was = Counts.of(before, Invented.scale(open.requirement()));
            Counts is = Counts.of(after, Invented.scale(open.requirement()));
            assertThat(is).as("seed %d", seed).isEqualTo(new Counts(was.learned(), was.practised(), was.declared(), was.confirmed(), was.all(), was.beyond() + 1));
            assertThat((double) is.declared() / Math.max(1, is.inPower())).as("seed %d", seed).isGreaterThanOrEqualTo((double) was.declared() / was.inPower());
        }
    }

    @Test
    void a_no_in_one_holds_nothing_else_back() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Strands> some = new ArrayList<>(inOneSection().stream().map(one -> Invented.any(random, one)).filter(one -> !one.notOurs()).toList());
            Strands one = some.get(random.nextInt(some.size()));
            Scale scale = Invented.scale(one.requirement());
            Counts others = Counts.of(some.stream().filter(each -> !each.equals(one)).toList(), scale);
            Strands no = Invented.strands(one.requirement(), one.learned(), one.practice(), scale.values().stream().filter(v -> v.order() == 0).findFirst().orElseThrow().value());
            some.set(some.indexOf(one), no);
            Counts all = Counts.of(some, scale);
            assertThat(all.declared()).as("seed %d", seed).isEqualTo(others.declared());
            assertThat(all.learned()).isGreaterThanOrEqualTo(others.learned());
            assertThat(all.practised()).isGreaterThanOrEqualTo(others.practised());
        }
    }

    @Test
    void the_order_of_requirements_changes_no_count() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Strands> some = new ArrayList<>(Invented.CRAFT.requirements().stream().map(one -> Invented.any(random, one)).toList());
            Counts counts = Counts.of(some, YES_OR_NO);
            Collections.shuffle(some, random);
            assertThat(Counts.of(some, YES_OR_NO)).as("seed %d", seed).isEqualTo(counts);
        }
    }

    @Test
    void each_count_only_grows_when_something_is_learned_seen_or_confirmed() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Strands> before = new ArrayList<>(Invented.CRAFT.requirements().stream().map(one -> Invented.any(random, one)).toList());
            int place = random.nextInt(before.size());
            Strands one = before.get(place);
            List<Strands> after = new ArrayList<>(before);
            after.set(place, new Strands(one.requirement(), Math.min(40, one.learned() + 1), 40, random.nextBoolean() ? Practice.SEEN : one.practice(), one.since(),
                    one.validUntil(), one.declared(), one.waiting(), random.nextBoolean() ? List.of(new Strands.Seen(null, "", null, 0, "", Confirmed.How.SEEN)) : one.confirmed(), one.target()));
            Counts was = Counts.of(before, YES_OR_NO);
            Counts is = Counts.of(after, YES_OR_NO);
            assertThat(List.of(is.learned() - was.learned(), is.practised() - was.practised(), is.declared() - was.declared(), is.confirmed() - was.confirmed(), is.all() - was.all()))
                    .as("seed %d", seed).allMatch(more -> more >= 0);
        }
    }

    @Test
    void a_requirement_of_other_minerals_is_never_asked() {
        List<String> minerals = List.of("gold", "sand", "diamonds", "cobalt", "salt");
        Set<Set<String>> scopes = new HashSet<>();
        for (int some = 1; some < 1 << minerals.size(); some++) {
            int chosen = some;
            List<String> site = minerals.stream().filter(one -> (chosen >> minerals.indexOf(one) & 1) == 1).toList();
            for (SiteStandard standard : Invented.STANDARDS.forSite(site)) {
                standard.requirements().forEach(one -> {
                    if (one.commodities().equals(List.of("gold"))) assertThat(site).as(one.key().id()).contains("gold");
                    if (one.commodities().equals(List.of("sand"))) assertThat(site).as(one.key().id()).contains("sand");
                });
                scopes.add(new HashSet<>(standard.requirements().stream().map(one -> one.key().id()).toList()));
            }
        }
        assertThat(scopes).as("sites with other minerals are asked other things").hasSizeGreaterThan(2);
    }

    /** Ordinary requirements that share a scale. */
    private static List<Requirement> inOneSection() {
        return Invented.CRAFT.requirements().stream().filter(one -> one.section().equals("craft.m5") && one.alternatives().isEmpty()).limit(12).toList();
    }
}
