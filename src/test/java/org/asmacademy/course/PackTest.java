package org.asmacademy.course;

import static org.asmacademy.course.LibraryFixture.QUIZ;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
    private static final ActivityKey CHECK = new ActivityKey("dust/wet/check");
    private static final Map<String, Set<String>> WATER_AND_WET = Map.of("first", Set.of("b"), "when", Set.of("a"));
    @TempDir Path folder;
    private LibraryFixture library;

    @BeforeEach
    void a_good_course() {
        library = new LibraryFixture(folder);
    }

    @Test
    void the_hash_is_the_same_in_whatever_order_the_files_come() {
        Map<String, String> files = library.course().hashes();
        PackHash hash = PackHash.of(files);
        for (int seed = 0; seed < 50; seed++) {
            List<Map.Entry<String, String>> entries = new ArrayList<>(files.entrySet());
            Collections.shuffle(entries, new Random(seed));
            Map<String, String> shuffled = new LinkedHashMap<>();
            entries.forEach(e -> shuffled.put(e.getKey(), e.getValue()));
            assertThat(PackHash.of(shuffled)).as("seed %d", seed).isEqualTo(hash);
        }
    }

    @Test
    void the_hash_names_what_is_in_the_files_and_how_they_are_called() {
        PackHash before = library.course().pack();
        library.write("courses/dust/media/new.svg", library.text(LibraryFixture.DRAWING));
        PackHash added = library.course().pack();
        library.delete("courses/dust/media/new.svg");
        assertThat(added).isNotEqualTo(before);
        assertThat(library.course().pack()).isEqualTo(before);
        // What it was when packs were invented: facts name it, so it must never become another.
        assertThat(PackHash.of(Map.of("dust/course.md", "a".repeat(64), "dust/a.md", "b".repeat(64))).hex())
                .isEqualTo("2824e0034d921352c3ba5d77ac797810fb73121898e6af5e07199f69a7f86210");
    }

    @Test
    void an_attempt_is_graded_by_the_version_that_it_was_made_with() {
        CourseLibrary read = library.library(true);
        PackHash old = read.course("dust").orElseThrow().pack();
        library.replace(QUIZ, "- [ ] A scarf", "- [x] A scarf").replace(QUIZ, "- [x] Water", "- [ ] Water").translated();
        CourseLibrary later = library.library(true);
        PackHash changed = later.course("dust").orElseThrow().pack();
        assertThat(changed).isNotEqualTo(old);
        assertThat(later.quiz(CHECK, old).grade(WATER_AND_WET)).isEqualTo(new Grade(1, true));
        assertThat(later.quiz(CHECK, changed).grade(WATER_AND_WET)).isEqualTo(new Grade(0.5, true));
        assertThat(later.find(CHECK, old).orElseThrow().pack()).isEqualTo(old);
        assertThat(later.module(CHECK.module(), old).orElseThrow().teaches()).hasSize(1);
        assertThat(new String(later.media("dust", old, "media/wet.svg").orElseThrow().bytes())).startsWith("<svg");
    }

    @Test
    void an_old_pack_is_read_also_when_its_requirements_are_gone() {
        PackHash old = library.library(true).course("dust").orElseThrow().pack();
        library.replace("seeds/standards/demo.yaml", "demo.work.dust", "demo.work.stone")
                .replace(LibraryFixture.MODULE, "demo.work.dust", "demo.work.stone").replace("courses/dust/01-wet/module.fr.md", "demo.work.dust", "demo.work.stone");
        CourseLibrary later = library.translated().library(true);
        assertThat(later.mistakes()).isEmpty();
        assertThat(later.module(CHECK.module(), old).orElseThrow().teaches().get(0).requirement()).hasToString("demo.work.dust");
    }

    @Test
    void a_half_written_or_changed_pack_is_ignored() throws IOException {
        PackHash whole = library.library(true).course("dust").orElseThrow().pack();
        byte[] zip = Files.readAllBytes(library.packs().resolve(whole + ".zip"));
        PackHash half = new PackHash("1".repeat(64));
        Files.write(library.packs().resolve(half + ".zip"), Arrays.copyOf(zip, zip.length / 2));
        PackHash other = new PackHash("2".repeat(64));
        Files.write(library.packs().resolve(other + ".zip"), zip);
        CourseLibrary read = library.library(true);
        assertThat(read.find(CHECK, half)).isEmpty();
        assertThat(read.find(CHECK, other)).as("whole, but not what its name says").isEmpty();
        assertThat(read.find(CHECK, new PackHash("3".repeat(64)))).isEmpty();
        assertThat(read.find(CHECK, whole)).isPresent();
    }

    @Test
    void nothing_half_written_is_left_behind() throws IOException {
        library.library(true);
        library.library(true);
        try (Stream<Path> files = Files.list(library.packs())) {
            assertThat(files).singleElement().satisfies(p -> assertThat(p.getFileName().toString()).matches("[0-9a-f]{64}\\.zip"));
        }
    }

    @Test
    void a_packs_folder_that_cannot_be_written_closes_no_school() throws IOException {
        Files.createDirectories(library.packs().getParent());
        Files.writeString(library.packs(), "a file stands where the folder should be");
        CourseLibrary read = library.library(true);
        Course course = read.course("dust").orElseThrow();
        assertThat(read.quiz(CHECK, course.pack()).questions()).hasSize(2);
        assertThat(read.media("dust", course.pack(), "media/wet.svg")).isPresent();
    }
}
