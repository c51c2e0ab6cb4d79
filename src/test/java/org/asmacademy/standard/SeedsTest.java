package org.asmacademy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.Typography;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.junit.jupiter.api.Test;

/** The real minerals and standards of this project. */
class SeedsTest {
    private static final Set<Language> SHIPPED = Set.of(new Language("en"), new Language("fr"), new Language("es"));
    private final LibraryFiles files = LibraryFiles.in(Path.of("").toAbsolutePath());
    private final Commodities commodities = new Commodities(files);
    private final Standards standards = new Standards(files, commodities);
    private final Mappings mappings = new Mappings(files, standards);
    private final Themes themes = new Themes(files);

    @Test
    void minerals_and_standards_are_without_mistakes() {
        List<Mistake> mistakes = Stream.of(commodities.mistakes(), standards.mistakes(), mappings.mistakes(), themes.mistakes()).flatMap(List::stream).toList();
        assertThat(mistakes).as("%n" + mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"))).isEmpty();
    }

    @Test
    void minerals_and_standards_speak_the_languages_of_the_pages() {
        assertThat(commodities.all()).allSatisfy(c -> assertThat(c.name().languages()).as(c.code()).containsAll(SHIPPED));
        assertThat(standards.all()).allSatisfy(s -> assertThat(s.name().languages()).as(s.id()).containsAll(SHIPPED));
    }

    @Test
    void what_is_proposed_starts_from_craft_under_its_licence_and_has_no_code_and_not_its_name() {
        List<Standard> proposed = standards.all().stream().filter(Standard::proposed).toList();
        assertThat(proposed).extracting(Standard::id).containsExactly("proposed-dimension-stone", "proposed-sand");
        assertThat(proposed).allSatisfy(s -> {
            Overlay overlay = s.overlay().orElseThrow();
            assertThat(overlay.base()).isEqualTo("craft");
            assertThat(standards.takenOver(overlay)).hasSizeGreaterThan(40).allSatisfy(r -> assertThat(r.commodities()).containsExactly("all"));
            assertThat(s.licence()).isEqualTo("CC-BY-SA-4.0");
            assertThat(s.shortName()).contains("(proposed)");
            assertThat(s.requirements()).hasSizeBetween(8, 14).allSatisfy(r -> {
                assertThat(r.officialCode()).isEmpty();
                assertThat(r.commodities()).doesNotContain("all");
                SHIPPED.forEach(language -> assertThat(r.title().in(language) + r.summary().in(language)).doesNotContainIgnoringCase("craft"));
            });
        });
    }

    @Test
    void what_planetgold_adds_is_for_gold_and_without_codes() {
        Standard planetgold = standards.find("planetgold").orElseThrow();
        assertThat(planetgold.proposed()).isFalse();
        assertThat(planetgold.requirements()).hasSize(3).allSatisfy(r -> {
            assertThat(r.supposedCode()).isEmpty();
            assertThat(r.commodities()).containsExactly("gold");
        });
    }

    @Test
    void mappings_speak_the_languages_of_the_pages_and_nothing_is_sure_of_them() {
        assertThat(mappings.all()).hasSizeGreaterThan(80);
        assertThat(mappings.all()).allSatisfy(row -> {
            assertThat(row.why().languages()).containsAll(SHIPPED);
            assertThat(row.confidence()).as("no official text was read: " + row).isNotEqualTo(Confidence.CONFIRMED);
        });
    }

    @Test
    void every_topic_is_found_under_a_theme() {
        Set<String> known = themes.all().stream().flatMap(theme -> theme.topics().stream()).collect(Collectors.toSet());
        assertThat(standards.all()).flatExtracting(Standard::requirements).extracting(r -> ((Requirement) r).topic()).isSubsetOf(known);
        assertThat(themes.all()).allSatisfy(theme -> assertThat(theme.name().languages()).containsAll(SHIPPED));
    }

    @Test
    void an_apostrophe_is_a_round_one() {
        assertThat(Typography.straight(files, "seeds")).as("’ instead of ' between letters").isEmpty();
    }

    @Test
    void every_section_has_requirements_and_the_path_can_be_walked() {
        for (Standard standard : standards.all()) {
            for (StandardSection section : standard.sections()) assertThat(standard.in(section)).as(section.id()).isNotEmpty();
            for (Requirement requirement : standard.requirements()) {
                assertThat(standard.section(requirement)).isNotNull();
                assertThat(standard.stage(requirement)).isNotNull();
            }
        }
    }
}
