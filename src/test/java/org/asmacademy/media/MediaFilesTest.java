package org.asmacademy.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFilesTest {
    private static final byte[] CONTENT = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final String NAME = Sha256.hex(CONTENT);
    @TempDir Path home;
    private MediaFiles files;

    @BeforeEach
    void started() throws IOException {
        AcademyConfig config = (AcademyConfig) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AcademyConfig.class},
                (proxy, method, values) -> {
                    assertThat(method.getName()).isEqualTo("home");
                    return home;
                });
        files = new MediaFiles(config);
        files.sweep(null);
    }

    @Test
    void a_file_lies_under_its_own_name_and_nothing_else_is_left() throws IOException {
        assertThat(files.find(NAME)).isEmpty();
        files.keep(NAME, CONTENT);
        assertThat(files.find(NAME)).contains(home.resolve("media").resolve(NAME.substring(0, 2)).resolve(NAME));
        assertThat(files.find(NAME).orElseThrow()).hasBinaryContent(CONTENT);
        assertThat(home.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void keeping_it_again_touches_nothing() throws IOException {
        files.keep(NAME, CONTENT);
        Path file = files.find(NAME).orElseThrow();
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, before);
        files.keep(NAME, CONTENT);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void what_a_sudden_end_left_in_uploads_is_gone_at_the_next_start_and_what_is_kept_stays() throws IOException {
        files.keep(NAME, CONTENT);
        Files.writeString(home.resolve("uploads/half-a-photo"), "with a face");
        files.sweep(null);
        assertThat(home.resolve("uploads")).isEmptyDirectory();
        assertThat(files.find(NAME)).isPresent();
    }

    @Test
    void only_the_programs_own_user_can_open_the_folders() throws IOException {
        files.keep(NAME, CONTENT);
        for (String folder : new String[] {"uploads", "media", "media/" + NAME.substring(0, 2)}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(folder)))).as(folder).isEqualTo("rwx------");
        }
    }
}
