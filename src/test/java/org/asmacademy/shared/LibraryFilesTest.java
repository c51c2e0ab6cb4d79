package org.asmacademy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {
    @TempDir Path folder;

    @Test
    void a_folder_lists_its_files_sorted_and_without_an_editors_own() throws IOException {
        write("courses/b/course.md", "b");
        write("courses/a/course.md", "a");
        write("courses/a/.course.md.swp", "x");
        write("courses/.git/config", "x");
        LibraryFiles files = LibraryFiles.in(folder);
        assertThat(files.under("")).containsExactly("courses/a/course.md", "courses/b/course.md");
        assertThat(files.under("courses/b")).containsExactly("courses/b/course.md");
        assertThat(files.under("nothing")).isEmpty();
        assertThat(files.read("courses/a/course.md")).asString().isEqualTo("a");
        assertThatThrownBy(() -> files.read("nothing.md")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_folder_may_be_named_from_where_the_program_stands() {
        assertThat(LibraryFiles.in(Path.of(".")).under("seeds")).contains("seeds/README.md");
    }

    @Test
    void the_state_tells_a_file_that_changed_came_or_went_also_with_an_older_time() throws IOException {
        write("courses/a/course.md", "a");
        LibraryFiles files = LibraryFiles.in(folder);
        long first = files.state("courses");
        assertThat(files.state("courses")).isEqualTo(first);
        Files.setLastModifiedTime(folder.resolve("courses/a/course.md"), FileTime.fromMillis(1_000));
        long older = files.state("courses");
        assertThat(older).isNotEqualTo(first);
        assertThat(files.state("courses/a/course.md")).as("one file").isNotZero();
        write("courses/a/module.md", "m");
        assertThat(files.state("courses")).isNotEqualTo(older);
        Files.delete(folder.resolve("courses/a/module.md"));
        assertThat(files.state("courses")).isEqualTo(older);
    }

    @Test
    void the_library_is_found_in_a_jar() throws Exception {
        Path jar = folder.resolve("a program.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out)) {
            for (String name : new String[] {"library/seeds/commodities.yaml", "library/courses/a/course.md", "org/other.txt"}) {
                zip.putNextEntry(new JarEntry(name));
                zip.write(name.getBytes());
                zip.closeEntry();
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            LibraryFiles files = PackedLibrary.at(loader.getResource("library/seeds/commodities.yaml"));
            assertThat(files.under("")).containsExactly("courses/a/course.md", "seeds/commodities.yaml");
            assertThat(files.under("courses")).containsExactly("courses/a/course.md");
            assertThat(files.read("courses/a/course.md")).asString().isEqualTo("library/courses/a/course.md");
            assertThat(files.shipped()).isTrue();
            assertThat(files.live()).isFalse();
        }
    }

    @Test
    void the_library_is_found_in_a_folder_of_classes() throws Exception {
        write("library/seeds/commodities.yaml", "c");
        write("library/courses/a/course.md", "a");
        URI classes = folder.toUri();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toURL()}, null)) {
            LibraryFiles files = PackedLibrary.at(loader.getResource("library/seeds/commodities.yaml"));
            assertThat(files.under("")).containsExactly("courses/a/course.md", "seeds/commodities.yaml");
            assertThat(files.shipped()).isTrue();
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
