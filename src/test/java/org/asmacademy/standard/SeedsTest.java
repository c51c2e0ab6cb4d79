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

    @Test
    void minerals_and_standards_are_without_mistakes() {
        List<Mistake> mistakes = Stream.concat(commodities.mistakes().stream(), standards.mistakes().stream()).toList();
        assertThat(mistakes).as("%n" + mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"))).isEmpty();
    }

    @Test
    void minerals_and_standards_speak_the_languages_of_the_pages() {
        assertThat(commodities.all()).allSatisfy(c -> assertThat(c.name().languages()).as(c.code()).containsAll(SHIPPED));
        assertThat(standards.all()).allSatisfy(s -> assertThat(s.name().languages()).as(s.id()).containsAll(SHIPPED));
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
