package org.asmacademy.course;

import static org.asmacademy.course.LibraryFixture.COURSE;
import static org.asmacademy.course.LibraryFixture.LESSON;
import static org.asmacademy.course.LibraryFixture.MODULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.BrokenLibrary;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseLibraryTest {
    private static final Language FRENCH = new Language("fr");
    private static final ActivityKey WATER = new ActivityKey("dust/wet/water");
    @TempDir Path folder;
    private LibraryFixture library;

    @BeforeEach
    void a_good_course() {
        library = new LibraryFixture(folder);
    }

    @Test
    void the_courses_for_a_site_come_first_then_those_for_all() {
        for (String key : List.of("a-gold", "b-all", "c-metals")) copy(key);
        library.replace("courses/a-gold/course.md", "[sand]", "[gold]").replace("courses/b-all/course.md", "[sand]", "[all]")
                .replace("courses/c-metals/course.md", "[sand]", "[precious-metals]").translated();
        CourseLibrary read = library.library(true);
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.coursesFor(List.of("sand"))).extracting(Course::key).containsExactly("dust", "b-all", "a-gold", "c-metals");
        assertThat(read.coursesFor(List.of("gold"))).extracting(Course::key).containsExactly("a-gold", "c-metals", "b-all", "dust");
        assertThat(read.coursesFor(List.of())).extracting(Course::key).containsExactly("b-all", "a-gold", "c-metals", "dust");
    }

    @Test
    void a_requirement_knows_who_teaches_it_fully_before_who_teaches_a_part() {
        copy("aaa");
        library.replace("courses/aaa/01-wet/module.md", "strength: full", "strength: partial").translated();
        assertThat(library.library(true).teachers(new RequirementKey("demo.work.dust")))
                .extracting(t -> t.module().key() + " " + t.strength()).containsExactly("dust/wet FULL", "aaa/wet PARTIAL");
        assertThat(library.library(true).teachers(new RequirementKey("demo.work.pay"))).isEmpty();
    }

    @Test
    void words_are_found_without_accents_and_capitals_and_titles_come_first() {
        CourseLibrary read = library.library(true);
        assertThat(read.search(FRENCH, "POUSSIERE poumon")).singleElement()
                .satisfies(found -> assertThat(found.extract()).isEqualTo("La poussière reste dans vos poumons. Ne mouillez jamais un outil électrique."));
        assertThat(read.search(Language.ENGLISH, "poussière")).isEmpty();
        assertThat(read.search(Language.ENGLISH, "wate oxygen")).isEmpty();
        assertThat(read.search(Language.ENGLISH, " ?! ")).isEmpty();
    }

    @Test
    void either_apostrophe_finds_the_other() {
        library.replace("courses/dust/01-wet/01-water.lesson.fr.md", "L'eau d'abord", "L’eau d’abord");
        CourseLibrary read = library.library(true);
        for (String typed : List.of("l'eau", "l’eau", "L'EAU D'ABORD", "l’eau d’abord")) {
            assertThat(read.search(FRENCH, typed)).as(typed).first().satisfies(found -> assertThat(found.title()).startsWith("L’eau d’abord"));
        }
        assertThat(read.search(FRENCH, "qui vient d’abord")).as("a text with the straight one").isNotEmpty();
    }

    @Test
    void a_search_does_not_give_the_answers_away() {
        assertThat(library.library(true).search(Language.ENGLISH, "water holds")).isEmpty();
        assertThat(library.library(true).search(Language.ENGLISH, "scarf")).isEmpty();
    }

    @Test
    void a_high_risk_draft_is_reachable_by_no_page_where_drafts_are_not_shown() {
        CourseLibrary read = library.library(false);
        PackHash pack = library.course().pack();
        assertThat(read.courses()).isEmpty();
        assertThat(read.activity(WATER)).isEmpty();
        assertThat(read.activity(WATER, pack)).isEmpty();
        assertThat(read.module(WATER.module())).isEmpty();
        assertThat(read.teachers(new RequirementKey("demo.work.dust"))).isEmpty();
        assertThat(read.search(Language.ENGLISH, "dust")).isEmpty();
        assertThat(read.find(WATER, pack)).as("a fact from a place that shows it still counts").isPresent();
    }

    @Test
    void low_and_medium_risk_drafts_are_shown_everywhere() {
        library.replace(MODULE, "safety: high", "safety: medium").translated();
        Activity lesson = library.library(false).activity(WATER).orElseThrow();
        assertThat(lesson.isDraft(Language.ENGLISH)).isTrue();
    }

    @Test
    void a_high_risk_text_is_shown_in_the_languages_in_which_it_was_checked() {
        library.replace(COURSE, "review: desk-draft", "review: reviewed").translated();
        CourseLibrary read = library.library(false);
        Lesson lesson = (Lesson) read.activity(WATER).orElseThrow();
        assertThat(lesson.texts()).containsOnlyKeys(Language.ENGLISH);
        assertThat(lesson.title().in(FRENCH)).isEqualTo("Water first");
        assertThat(lesson.isDraft(Language.ENGLISH)).isFalse();
        assertThat(read.search(FRENCH, "poussière")).isEmpty();
        assertThat(((Lesson) library.library(true).activity(WATER).orElseThrow()).texts()).containsOnlyKeys(Language.ENGLISH, FRENCH);
    }

    @Test
    void an_edited_course_is_read_again_and_a_broken_one_keeps_its_last_good_version() {
        CourseLibrary read = library.library(true);
        long edition = read.edition();
        assertThat(read.edition()).isEqualTo(edition);
        library.replace(LESSON, "title: Water first", "title: Water before all").translated();
        within(() -> read.edition() != edition);
        within(() -> read.activity(WATER).orElseThrow().title().in(Language.ENGLISH).equals("Water before all"));
        PackHash good = read.course("dust").orElseThrow().pack();
        library.replace(LESSON, "minutes: 2", "minutes: two");
        within(() -> !read.mistakes().isEmpty());
        assertThat(read.course("dust").orElseThrow().pack()).isEqualTo(good);
        library.replace(LESSON, "minutes: two", "minutes: 3").translated();
        within(() -> read.mistakes().isEmpty());
        assertThat(((Lesson) read.activity(WATER).orElseThrow()).minutes()).isEqualTo(3);
    }

    @Test
    void a_course_that_is_broken_at_the_start_comes_from_its_last_pack() {
        PackHash good = library.library(true).course("dust").orElseThrow().pack();
        library.replace(LESSON, "minutes: 2", "minutes: two");
        CourseLibrary read = library.library(true);
        assertThat(read.mistakes()).isNotEmpty();
        assertThat(read.course("dust").orElseThrow().pack()).isEqualTo(good);
    }

    @Test
    void a_new_requirement_is_known_to_courses_without_a_restart() {
        CourseLibrary read = library.library(true);
        library.replace("seeds/standards/demo.yaml", "demo.work.pay", "demo.work.wage");
        library.replace("seeds/standards/demo.yaml", "duty-of: buyer,", "");
        library.replace(MODULE, "demo.work.dust:", "demo.work.wage:").replace("courses/dust/01-wet/module.fr.md", "demo.work.dust:", "demo.work.wage:").translated();
        within(() -> !read.teachers(new RequirementKey("demo.work.wage")).isEmpty());
    }

    @Test
    void content_that_came_with_the_program_and_is_broken_stops_the_start_with_all_mistakes() {
        library.replace(LESSON, "minutes: 2", "minutes: two").replace("seeds/commodities.yaml", "code: sand", "kode: sand")
                .replace("seeds/standards/demo.yaml", "edition: 1", "edition: one");
        LibraryFiles shipped = new Shipped(library.files());
        Commodities commodities = new Commodities(shipped);
        Standards standards = new Standards(shipped, commodities);
        assertThatThrownBy(() -> new CourseLibrary(shipped, commodities, standards, library.packs(), true, Clock.systemUTC())).isInstanceOf(BrokenLibrary.class)
                .hasMessageContaining("01-water.lesson.md:3").hasMessageContaining("commodities.yaml:3").hasMessageContaining("demo.yaml:3");
    }

    private record Shipped(LibraryFiles files) implements LibraryFiles {
        @Override
        public List<String> under(String folder) {
            return files.under(folder);
        }

        @Override
        public byte[] read(String path) {
            return files.read(path);
        }

        @Override
        public long state(String path) {
            return files.state(path);
        }

        @Override
        public boolean live() {
            return true;
        }

        @Override
        public boolean shipped() {
            return true;
        }
    }

    private void copy(String key) {
        for (String path : library.files().under("courses/dust")) {
            library.write(path.replaceFirst(Pattern.quote("courses/dust"), "courses/" + key), library.files().read(path));
        }
    }

    /** The library looks once a second. */
    private static void within(BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the library noticed the change").isLessThan(end);
            sleep();
        }
    }

    private static void sleep() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
}
