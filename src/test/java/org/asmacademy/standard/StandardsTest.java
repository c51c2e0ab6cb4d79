package org.asmacademy.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardsTest {
    private static final String HEAD = """
            id: demo
            version: "2.0"
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
                - {value: pass, order: 2, label: {en: We do this, fr: Nous le faisons}}
                - {value: fail, order: 0, label: {en: Not yet, fr: Pas encore}}
                - {value: progress, order: 1, label: {en: We are working on it, fr: Nous y travaillons}}
            sections:
              - {id: demo.m1, code: "1", title: {en: Work, fr: Travail}, scale: steps, confidence: confirmed}
            requirements:
            """;
    @TempDir Path folder;

    @Test
    void a_standard_is_read_whole() {
        String text = HEAD + requirement("dust", "official-code: M.1/R.1, code-confidence: confirmed, mitigation-months: 6");
        Standard standard = read(text).find("demo").orElseThrow();
        assertThat(standard.hash()).isEqualTo(Sha256.hex(text));
        StandardSection section = standard.sections().get(0);
        assertThat(section.code()).contains("1");
        assertThat(section.scale().values()).extracting(ScaleValue::value).as("from not yet upwards").containsExactly("fail", "progress", "pass");
        assertThat(section.scale().highest().label().in(new Language("fr"))).isEqualTo("Nous le faisons");
        Requirement requirement = standard.in(section).get(0);
        assertThat(requirement.mitigationMonths()).hasValue(6);
        assertThat(requirement.dutyOf()).isEqualTo(Duty.SITE);
        assertThat(requirement.evidence()).hasSize(2);
        assertThat(requirement.evidence().get(1).in(new Language("fr"))).isEqualTo("Une liste");
        assertThat(standard.stage(requirement).id()).isEqualTo("entry");
        assertThat(standard.section(requirement)).isEqualTo(section);
    }

    @Test
    void a_code_that_is_not_confirmed_is_never_official() {
        Standards standards = read(HEAD + requirement("sure", "official-code: M.1/R.1, code-confidence: confirmed")
                + requirement("unsure", "official-code: M.1/R.2, code-confidence: unverified") + requirement("unknown", "code-confidence: unknown"));
        assertThat(standards.mistakes()).isEmpty();
        assertThat(requirement(standards, "sure").officialCode()).contains("M.1/R.1");
        assertThat(requirement(standards, "unsure").officialCode()).isEmpty();
        assertThat(requirement(standards, "unsure").supposedCode()).as("for stewards").contains("M.1/R.2");
        assertThat(requirement(standards, "unknown").officialCode()).isEmpty();
    }

    @Test
    void a_site_sees_what_concerns_its_minerals() {
        Standards standards = read(HEAD + requirement("everyone", "code-confidence: unknown")
                + requirement("gold", "code-confidence: unknown").replace("commodities: [all]", "commodities: [gold]")
                + requirement("metals", "code-confidence: unknown").replace("commodities: [all]", "commodities: [precious-metals, sand]"));
        assertThat(keys(standards, List.of("gold"))).containsExactly("demo.m1.everyone", "demo.m1.gold", "demo.m1.metals");
        assertThat(keys(standards, List.of("sand"))).containsExactly("demo.m1.everyone", "demo.m1.metals");
        assertThat(keys(standards, List.of())).containsExactly("demo.m1.everyone");
    }

    @Test
    void a_standard_for_other_minerals_concerns_nobody_here() {
        Standards standards = read(HEAD.replace("commodities: [all]", "commodities: [precious-metals]") + requirement("everyone", "code-confidence: unknown"));
        assertThat(standards.forSite(List.of("gold"))).hasSize(1);
        assertThat(standards.forSite(List.of("sand"))).isEmpty();
    }

    @Test
    void duties_of_buyers_and_what_the_standard_gave_up_are_kept_but_not_for_a_site() {
        Standards standards = read(HEAD + requirement("pay", "code-confidence: unknown, duty-of: buyer")
                + requirement("old", "code-confidence: unknown, until: \"1.9\"") + requirement("now", "code-confidence: unknown, until: \"2.0\""));
        assertThat(keys(standards, List.of("gold"))).containsExactly("demo.m1.now");
        assertThat(standards.all().get(0).requirements()).hasSize(3);
    }

    @Test
    void alternatives_share_a_word_and_one_alone_is_a_mistake() {
        String two = HEAD + requirement("paper", "code-confidence: unknown, alternatives: legal") + requirement("letter", "code-confidence: unknown, alternatives: legal");
        assertThat(read(two).mistakes()).isEmpty();
        assertThat(requirement(read(two), "paper").alternatives()).isEqualTo(requirement(read(two), "letter").alternatives()).contains("legal");
        assertThat(read(two.replaceFirst("alternatives: legal", "alternatives: lega")).mistakes()).hasSize(2)
                .allSatisfy(m -> assertThat(m.wrong()).contains("No other requirement has `alternatives: lega"));
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        String text = (HEAD + requirement("dust", "official-code: M.1, code-confidence: unknown, since: \"2.1\", colour: red")
                + requirement("dust", "code-confidence: unknown")).replace("edition: 1", "edition: first").replace("order: 1", "order: 3")
                .replace("fr: Pas encore", "de: Noch nicht").replace("id: demo\n", "id: demmo\n").replace("topic: work", "topic: work, topic: play");
        assertThat(read(text).mistakes()).extracting(Mistake::line, Mistake::wrong).contains(
                tuple(1, "The id is not the file's name"),
                tuple(3, "`edition` must be a whole number from 1 to 10000"),
                tuple(14, "The orders of scale `steps` do not count up from 0 without a gap"),
                tuple(16, "`label` is not said in [fr]"),
                tuple(21, "The key `colour` is not known here"),
                tuple(21, "`official-code` and `code-confidence` do not fit"),
                tuple(21, "This list goes up to version 2.0"),
                tuple(22, "The key `topic` stands twice"),
                tuple(24, "`demo.m1.dust` stands twice"));
    }

    @Test
    void the_title_of_a_source_keeps_its_language() {
        String english = HEAD + requirement("dust", "code-confidence: unknown");
        assertThat(requirement(read(english), "dust").sources()).containsExactly(new Reference("Nothing", Language.ENGLISH, Optional.of("https://example.org")));
        String spanish = english.replace("document: Nothing", "document: Nada, language: es");
        assertThat(requirement(read(spanish), "dust").sources()).extracting(Reference::language).containsExactly(new Language("es"));
        assertThat(read(spanish.replace("language: es", "language: xx")).mistakes()).extracting(Mistake::wrong).containsExactly("`xx` is not a language");
    }

    @Test
    void evidence_that_differs_between_languages_is_a_mistake() {
        assertThat(read(HEAD + requirement("dust", "code-confidence: unknown").replace("[Une photo, Une liste]", "[Une photo]")).mistakes())
                .singleElement().satisfies(m -> assertThat(m.wrong()).isEqualTo("`fr` has 1 items and not 2"));
    }

    @Test
    void a_file_that_breaks_keeps_the_others_readable() {
        write("seeds/standards/other.yaml", "id: [");
        Standards standards = read(HEAD + requirement("dust", "code-confidence: unknown"));
        assertThat(standards.all()).extracting(Standard::id).containsExactly("demo");
        assertThat(standards.mistakes()).extracting(Mistake::file).containsOnly("seeds/standards/other.yaml");
    }


    private static Requirement requirement(Standards standards, String name) {
        return standards.requirement(new RequirementKey("demo.m1." + name)).orElseThrow();
    }

    private static List<String> keys(Standards standards, List<String> minerals) {
        return standards.forSite(minerals).stream().flatMap(s -> s.requirements().stream()).map(r -> r.key().id()).toList();
    }

    private static String requirement(String name, String more) {
        String since = more.contains("since") ? "" : ", since: \"2.0\"";
        return "  - {id: demo.m1." + name + ", section: demo.m1, stage: entry, " + more + since + ",\n"
                + "     title: {en: A, fr: B}, summary: {en: A., fr: B.}, evidence: {en: [A photo, A list], fr: [Une photo, Une liste]}, topic: work,\n"
                + "     commodities: [all], confidence: confirmed, sources: [{document: Nothing, url: \"https://example.org\"}]}\n";
    }

    private Standards read(String standard) {
        write("seeds/commodities.yaml", """
                - {code: precious-metals, name: {en: Precious metals}}
                - {code: gold, broader: precious-metals, name: {en: Gold}}
                - {code: sand, name: {en: Sand}}
                """);
        write("seeds/standards/demo.yaml", standard);
        return new Standards(LibraryFiles.in(folder), new Commodities(LibraryFiles.in(folder)));
    }

    private void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
