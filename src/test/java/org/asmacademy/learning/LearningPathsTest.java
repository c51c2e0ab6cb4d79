package org.asmacademy.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped paths, and a small file that is broken in every way we know. */
class LearningPathsTest {
    private static final Set<Language> SHIPPED = Set.of(new Language("en"), new Language("fr"), new Language("es"));
    private static final String GOOD = """
            - id: loader
              name: {en: Loader, es: Cargar}
              about: {en: You load., es: Usted carga.}
              for: [sand]
              modules:
                - home-safe/pit-wall
                - water-and-land/heal-the-land
            - id: anybody
              name: {en: Anybody, es: Quien sea}
              about: {en: For all., es: Para todos.}
              for: [all]
              modules: [our-group/one-page-rules]
            """;
    private static final LibraryFiles HOUSE = LibraryFiles.in(Path.of("").toAbsolutePath());
    @TempDir static Path packs;
    private static Commodities commodities;
    private static CourseLibrary library;
    private static CourseLibrary cautious;
    @TempDir Path folder;

    @BeforeAll
    static void the_courses_of_this_project() {
        commodities = new Commodities(HOUSE);
        Standards standards = new Standards(HOUSE, commodities);
        library = new CourseLibrary(HOUSE, commodities, standards, packs, true, Clock.systemUTC());
        cautious = new CourseLibrary(HOUSE, commodities, standards, packs, false, Clock.systemUTC());
    }

    @Test
    void the_shipped_paths_are_without_mistakes_and_speak_the_languages_of_the_pages() {
        LearningPaths paths = new LearningPaths(HOUSE, commodities, library);
        assertThat(paths.mistakes()).as("%n" + paths.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n"))).isEmpty();
        assertThat(paths.all()).hasSizeGreaterThanOrEqualTo(11).allSatisfy(path -> {
            assertThat(path.modules()).as(path.id()).hasSizeBetween(4, 8);
            assertThat(path.name().languages()).as(path.id()).containsAll(SHIPPED);
            assertThat(path.about().languages()).as(path.id()).containsAll(SHIPPED);
        });
    }

    @Test
    void every_mineral_that_has_a_course_of_its_own_has_a_path_of_its_own() {
        LearningPaths paths = new LearningPaths(HOUSE, commodities, library);
        Set<String> own = library.courses().stream().flatMap(course -> course.commodities().stream())
                .filter(code -> !Set.of(Commodities.ALL, "other-development-minerals").contains(code)).collect(Collectors.toSet());
        assertThat(own).contains("gold", "salt").allSatisfy(code -> assertThat(paths.forSite(List.of(code))).as(code)
                .anyMatch(path -> path.commodities().contains(code)).anyMatch(path -> path.commodities().contains(Commodities.ALL)));
    }

    @Test
    void a_path_is_for_its_minerals_in_the_order_of_the_file() {
        LearningPaths paths = read(GOOD, library);
        assertThat(paths.forSite(List.of("sand"))).extracting(LearningPath::id).containsExactly("loader", "anybody");
        assertThat(paths.forSite(List.of("salt"))).extracting(LearningPath::id).containsExactly("anybody");
        assertThat(paths.find("loader").orElseThrow().modules()).extracting(module -> module.key().key()).containsExactly("home-safe/pit-wall", "water-and-land/heal-the-land");
        assertThat(paths.find("nobody")).isEmpty();
    }

    @Test
    void what_may_not_be_shown_is_left_out_and_no_mistake() {
        LearningPaths paths = read(GOOD.replace("our-group/one-page-rules", "home-safe/explosives"), cautious);
        assertThat(paths.mistakes()).isEmpty();
        assertThat(paths.find("loader").orElseThrow().modules()).extracting(module -> module.key().key()).containsExactly("water-and-land/heal-the-land");
        assertThat(paths.find("anybody")).as("nothing of it is left").isEmpty();
        assertThat(paths.all()).hasSize(1);
    }

    @Test
    void every_mistake_is_told_with_its_line_and_what_to_write() {
        String broken = GOOD.replace("pit-wall", "pit-wal").replace("[sand]", "[sand, sandd]").replace("es: Usted carga.", "sp: Usted carga.")
                .replace("water-and-land/heal-the-land", "water-and-land/heal-the-land\n    - water-and-land/heal-the-land")
                + """
                - id: loader
                  name: {en: Loader}
                  about: {en: You load., es: Usted carga.}
                  for: []
                  module: [home-safe/pit-wall]
                - {id: none, name: {en: None, es: Nada}, about: {en: Nothing., es: Nada.}, for: all, modules: [far/away, away]}
                """;
        assertThat(read(broken, library).mistakes()).extracting(Mistake::toString).containsExactly(
                "seeds/paths.yaml:3: `sp` is not a language. Write instead: a code such as `en`, `fr`, `es`",
                "seeds/paths.yaml:3: `about` is not said in [es]. Write instead: `es: …` beside the others",
                "seeds/paths.yaml:4: There is no mineral `sandd`. Write instead: `sand`",
                "seeds/paths.yaml:6: There is no module `home-safe/pit-wal`. Write instead: `home-safe/pit-wall`",
                "seeds/paths.yaml:8: `water-and-land/heal-the-land` stands twice. Write instead: it once",
                "seeds/paths.yaml:14: `loader` stands twice. Write instead: it once",
                "seeds/paths.yaml:14: `modules` is missing. Write instead: `modules: …`",
                "seeds/paths.yaml:15: `name` is not said in [es]. Write instead: `es: …` beside the others",
                "seeds/paths.yaml:17: No mineral is named. Write instead: at least one mineral",
                "seeds/paths.yaml:18: The key `module` is not known here. Write instead: `modules`",
                "seeds/paths.yaml:19: `none` cannot be an id. Write instead: a word of a-z, 0-9 and `-`, and not `none`",
                "seeds/paths.yaml:19: `for` must be a list. Write instead: `for: […]`, or one line `- …` for each",
                "seeds/paths.yaml:19: There is no module `far/away`. Write instead: one that exists",
                "seeds/paths.yaml:19: There is no module `away`. Write instead: one that exists");
        assertThat(read(broken, library).find("loader").orElseThrow().modules()).as("what is good of it stays").hasSize(1);
    }

    @Test
    void a_missing_file_and_one_that_is_no_yaml_are_mistakes_and_not_a_crash() {
        assertThat(new LearningPaths(LibraryFiles.in(folder), commodities, library).mistakes()).extracting(Mistake::file).containsOnly("seeds/paths.yaml");
        assertThat(read("- id: \"open", library).mistakes()).hasSize(1);
        assertThat(read("loader: yes", library).mistakes()).extracting(Mistake::wrong).containsExactly("`the file` must be a list");
    }

    private LearningPaths read(String yaml, CourseLibrary from) {
        try {
            Files.createDirectories(folder.resolve("seeds"));
            Files.writeString(folder.resolve("seeds/paths.yaml"), yaml);
            return new LearningPaths(LibraryFiles.in(folder), commodities, from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
