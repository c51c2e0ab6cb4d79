package org.asmacademy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.asmacademy.Typography;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real courses of this project. {@code ./academy test CoursesTest} is what an author runs. */
class CoursesTest {
    private static final List<Language> SHIPPED = List.of(new Language("en"), new Language("fr"), new Language("es"));
    @TempDir Path folder;

    @Test
    void every_course_that_comes_with_the_program_is_without_mistakes() {
        LibraryFiles files = LibraryFiles.in(Path.of("").toAbsolutePath());
        CourseLibrary library = library(files);
        assertThat(library.mistakes()).as("%n" + library.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n"))).isEmpty();
        long folders = files.under("courses").stream().filter(p -> p.matches("courses/[^/]+/.*")).map(p -> p.split("/")[1]).distinct().count();
        assertThat(library.courses()).as("each folder is a course").hasSize((int) folders);
        for (Course course : library.courses()) {
            assertThat(course.languages()).as(course.key()).containsAll(SHIPPED);
            for (CourseModule module : course.modules()) checkModule(module);
        }
    }

    @Test
    void an_apostrophe_is_a_round_one() {
        List<String> straight = Typography.straight(LibraryFiles.in(Path.of("").toAbsolutePath()), "courses");
        assertThat(straight).as("’ instead of ' between letters").isEmpty();
    }

    @Test
    void no_french_sign_may_stand_alone_on_a_line() {
        assertThat(Typography.looseFrench(LibraryFiles.in(Path.of("").toAbsolutePath()), "courses")).as("a space that does not break before ; : ? ! » and after «").isEmpty();
    }

    @Test
    void what_an_author_reads_names_file_line_and_remedy() {
        LibraryFixture broken = new LibraryFixture(folder).replace(LibraryFixture.LESSON, "::: stop", "::: stopp");
        assertThat(broken.library(true).mistakes()).extracting(Mistake::toString).contains(
                "courses/dust/01-wet/01-water.lesson.md:7: `::: stopp` is no block. Write instead: `::: stop`");
    }

    /** A passed module counts as learned, so every module that teaches something must have a way to pass it. */
    private static void checkModule(CourseModule module) {
        assertThat(module.activities()).as("%s has a quiz", module.key()).anyMatch(Activity::isQuiz);
        assertThat(module.activities().get(0).isLesson()).as("%s begins with a lesson", module.key()).isTrue();
    }

    private CourseLibrary library(LibraryFiles files) {
        Commodities commodities = new Commodities(files);
        return new CourseLibrary(files, commodities, new Standards(files, commodities), folder.resolve("packs"), true, Clock.systemUTC());
    }
}
