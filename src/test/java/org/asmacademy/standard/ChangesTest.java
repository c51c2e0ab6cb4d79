package org.asmacademy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.asmacademy.shared.Language;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final String HEAD = """
            id: craft
            version: "%s"
            edition: 1
            name: {en: Demo, fr: Démo}
            short-name: Demo
            publisher: Nobody
            licence: CC-BY-SA-4.0
            attribution: {en: By nobody, fr: De personne}
            notice: {en: Invented, fr: Inventé}
            commodities: [all]
            stages:
              - {id: entry, title: {en: First, fr: Début}, confidence: partly}
            scales:
              steps:
                - {value: pass, order: 1, label: {en: We do this, fr: Nous le faisons}}
                - {value: fail, order: 0, label: {en: Not yet, fr: Pas encore}}
            sections:
              - {id: craft.m1, code: "1", title: {en: Work, fr: Travail}, scale: steps, confidence: confirmed}
              - {id: craft.m2, code: "2", title: {en: Rest, fr: Repos}, scale: steps, confidence: confirmed}
            requirements:
            """;
    private static final String THEN = HEAD.formatted("1.0") + requirement("dust") + requirement("water") + requirement("pay").replace("sources", "duty-of: buyer, sources");

    @Test
    void the_same_catalogue_changes_nothing_and_a_new_one_adds_all() {
        assertThat(between(THEN, THEN).isEmpty()).isTrue();
        assertThat(Changes.between(Optional.empty(), Catalog.craft(THEN)).added()).hasSize(3);
    }

    @Test
    void what_comes_what_goes_and_what_ends_are_told() {
        Changes changes = between(THEN, HEAD.formatted("2.0") + requirement("dust").replace("sources", "until: \"1.0\", sources") + requirement("pay").replace("sources", "duty-of: buyer, sources")
                + requirement("noise"));
        assertThat(changes.added()).extracting(one -> one.key().id()).containsExactly("craft.m1.noise");
        assertThat(changes.removed()).extracting(one -> one.key().id()).containsExactly("craft.m1.dust", "craft.m1.water");
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void another_meaning_is_asked_again_and_a_correction_of_sources_is_not() {
        String now = THEN.replaceFirst("title: \\{en: A", "title: {en: Another").replaceFirst("document: Nothing", "document: Nothings");
        assertThat(parts(THEN, now)).containsExactly(Part.TITLE, Part.SOURCES);
        assertThat(between(THEN, now).asked()).hasSize(1);
        assertThat(parts(THEN, THEN.replaceFirst("document: Nothing", "document: Nothings"))).containsExactly(Part.SOURCES);
        assertThat(between(THEN, THEN.replaceFirst("document: Nothing", "document: Nothings")).asked()).isEmpty();
        assertThat(parts(THEN, THEN.replaceFirst("summary: \\{en: A, fr: B", "summary: {en: A, fr: Bb"))).containsExactly(Part.SUMMARY);
        assertThat(parts(THEN, THEN.replaceFirst("Une liste", "Deux listes"))).containsExactly(Part.EVIDENCE);
        assertThat(parts(THEN, THEN.replaceFirst("section: craft.m1", "section: craft.m2"))).containsExactly(Part.SECTION);
        assertThat(parts(THEN, THEN.replaceFirst("topic: work", "topic: rest"))).containsExactly(Part.PLACE);
        assertThat(between(THEN, THEN.replace("en: We do this", "en: All of us do this")).asked()).as("the scale of all that a site answers").hasSize(2);
    }

    @Test
    void other_spaces_apostrophes_and_one_more_language_are_no_other_words() {
        assertThat(between(THEN.replace("title: {en: A", "title: {en: \"It's  a\""), THEN.replace("title: {en: A", "title: {en: It’s a")).isEmpty()).isTrue();
        String more = THEN.replaceAll("fr: ([^,}]+)", "fr: $1, es: X").replaceAll("fr: \\[([^]]*), es: X(, )?", "fr: [$1, ").replace("photo, Une liste]", "photo, Une liste], es: [x, y]")
                .replace("Une photo, es: X", "Une photo");
        assertThat(Catalog.craft(more).name().languages()).hasSize(3);
        assertThat(between(THEN, more).changed()).isEmpty();
    }

    @Test
    void words_that_changed_in_one_language_only_are_pointed_out() {
        String now = THEN.replaceFirst("summary: \\{en: A, fr: B", "summary: {en: Quite another, fr: B");
        assertThat(between(THEN, now).stale()).singleElement().satisfies(one -> assertThat(one.stale()).containsExactly(new Language("fr")));
        assertThat(between(THEN, now.replaceFirst("another, fr: B", "another, fr: Autre")).stale()).isEmpty();
    }

    @Test
    void codes_that_are_known_now_are_told() {
        String now = THEN.replaceFirst("code-confidence: unknown", "official-code: M.1/R.1, code-confidence: confirmed");
        assertThat(between(THEN, now).codes()).extracting(one -> one.officialCode().orElseThrow()).containsExactly("M.1/R.1");
        assertThat(between(THEN, now).asked()).isEmpty();
        assertThat(between(THEN, now.replaceFirst("code-confidence: confirmed", "code-confidence: unverified")).codes()).as("not sure").isEmpty();
        assertThat(between(now, now).codes()).isEmpty();
    }

    @Test
    void a_duty_of_buyers_is_never_asked_of_a_site() {
        String now = THEN.substring(0, THEN.lastIndexOf("title: {en: A")) + THEN.substring(THEN.lastIndexOf("title: {en: A")).replace("title: {en: A", "title: {en: Pay");
        assertThat(between(THEN, now).changed()).extracting(one -> one.now().key().id()).containsExactly("craft.m1.pay");
        assertThat(between(THEN, now).asked()).isEmpty();
        assertThat(between(THEN, now).quiet()).hasSize(1);
    }

    private static Changes between(String then, String now) {
        return Changes.between(Optional.of(Catalog.craft(then)), Catalog.craft(now));
    }

    private static Set<Part> parts(String then, String now) {
        assertThat(between(then, now).changed()).hasSize(1);
        return between(then, now).changed().get(0).parts();
    }

    private static String requirement(String name) {
        return "  - {id: craft.m1." + name + ", section: craft.m1, stage: entry, code-confidence: unknown, since: \"1.0\",\n"
                + "     title: {en: A, fr: B}, summary: {en: A, fr: B}, evidence: {en: [A photo, A list], fr: [Une photo, Une liste]}, topic: work,\n"
                + "     commodities: [all], confidence: confirmed, sources: [{document: Nothing}]}\n";
    }
}
