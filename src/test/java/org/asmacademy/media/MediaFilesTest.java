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
import java.util.UUID;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFilesTest {
    private static final byte[] CONTENT = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final String NAME = Sha256.hex(CONTENT);
    private static final UUID SITE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c0de-0000-7000-8000-000000000002");
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
        assertThat(files.find(SITE, NAME)).isEmpty();
        files.keep(SITE, NAME, CONTENT);
        assertThat(files.find(SITE, NAME)).contains(home.resolve("media").resolve(SITE.toString()).resolve(NAME.substring(0, 2)).resolve(NAME));
        assertThat(files.find(SITE, NAME).orElseThrow()).hasBinaryContent(CONTENT);
        assertThat(home.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void keeping_it_again_touches_nothing() throws IOException {
        files.keep(SITE, NAME, CONTENT);
        Path file = files.find(SITE, NAME).orElseThrow();
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, before);
        files.keep(SITE, NAME, CONTENT);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void what_one_site_takes_out_another_keeps() throws IOException {
        files.keep(SITE, NAME, CONTENT);
        files.keep(OTHER, NAME, CONTENT);
        Files.createDirectory(home.resolve("media/no-site"));
        assertThat(files.sites()).containsExactlyInAnyOrder(SITE, OTHER);
        for (int times = 0; times < 2; times++) files.drop(SITE, NAME);
        assertThat(files.find(SITE, NAME)).isEmpty();
        assertThat(files.find(OTHER, NAME).orElseThrow()).hasBinaryContent(CONTENT);
    }

    @Test
    void of_a_site_that_has_left_nothing_stays() throws IOException {
        files.keep(SITE, NAME, CONTENT);
        files.keep(OTHER, NAME, CONTENT);
        for (int times = 0; times < 2; times++) files.forget(SITE);
        assertThat(home.resolve("media/" + SITE)).doesNotExist();
        assertThat(files.sites()).containsExactly(OTHER);
    }

    @Test
    void what_a_sudden_end_left_in_uploads_is_gone_at_the_next_start_and_what_is_kept_stays() throws IOException {
        files.keep(SITE, NAME, CONTENT);
        Files.writeString(home.resolve("uploads/half-a-photo"), "with a face");
        files.sweep(null);
        assertThat(home.resolve("uploads")).isEmptyDirectory();
        assertThat(files.find(SITE, NAME)).isPresent();
    }

    @Test
    void only_the_programs_own_user_can_open_the_folders() throws IOException {
        files.keep(SITE, NAME, CONTENT);
        for (String folder : new String[] {"uploads", "media", "media/" + SITE, "media/" + SITE + "/" + NAME.substring(0, 2)}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(folder)))).as(folder).isEqualTo("rwx------");
        }
    }
}
