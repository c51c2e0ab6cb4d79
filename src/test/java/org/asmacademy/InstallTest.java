package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What installs the academy names only what is there. */
class InstallTest {
    private static final Path DOCKER = Path.of("docker");
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z_]+)[:?}]");
    private static final Pattern OURS = Pattern.compile("^#?(ACADEMY_[A-Z_]+)=", Pattern.MULTILINE);
    /** Said by the script that starts the program, or by compose alone. */
    private static final Set<String> NO_SETTING_OF_THE_PROGRAM = Set.of("ACADEMY_STICK", "ACADEMY_OWNER_PASSWORD", "ACADEMY_APP_PASSWORD");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.hub.yaml"})
    void a_composition_names_only_files_and_volumes_that_are_there(String file) throws IOException {
        Map<String, Object> all = map(new Yaml().load(Files.readString(DOCKER.resolve(file))));
        Map<String, Object> services = map(all.get("services"));
        assertThat(services).containsKey("academy");
        Set<String> volumes = new TreeSet<>();
        services.forEach((name, about) -> {
            Map<String, Object> service = map(about);
            assertThat(service.get("restart")).as(name).isEqualTo("always");
            if (service.containsKey("build")) {
                Map<String, Object> build = map(service.get("build"));
                assertThat(DOCKER.resolve((String) build.get("context")).resolve((String) build.get("dockerfile"))).isRegularFile();
            }
            map(service.getOrDefault("depends_on", Map.of())).keySet().forEach(other -> assertThat(services).containsKey(other));
            for (Object volume : (List<?>) service.getOrDefault("volumes", List.of())) {
                String from = volume.toString().startsWith("${") ? "" : volume.toString().split(":")[0];
                if (from.startsWith("./")) assertThat(DOCKER.resolve(from)).as(name).isRegularFile();
                else if (!from.isEmpty()) volumes.add(from);
            }
        });
        assertThat(volumes).isEqualTo(map(all.get("volumes")).keySet());
    }

    @Test
    void the_example_of_the_centres_settings_has_every_one_that_must_be_said() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Matcher setting = SETTING.matcher(Files.readString(DOCKER.resolve("compose.yaml"))); setting.find();) asked.add(setting.group(1));
        asked.remove("ACADEMY_BACKUP_OTHER_DISK");
        Set<String> given = new TreeSet<>();
        for (String line : Files.readAllLines(DOCKER.resolve("centre/env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) given.add(line.replaceFirst("=.*", ""));
        }
        assertThat(given).isEqualTo(asked);
        assertThat(Files.readString(Path.of(".gitignore"))).contains("docker/.env");
    }

    /** A setting that nobody reads would be set in vain: each belongs to a @ConfigMapping. */
    @Test
    void a_hub_is_offered_only_settings_that_the_program_reads() throws IOException {
        String mappings = String.join("\n", Rooms.sources("backup").values()) + String.join("\n", Rooms.sources("shared").values());
        for (Matcher setting = OURS.matcher(Files.readString(DOCKER.resolve("hub/academy.env"))); setting.find();) {
            String[] words = setting.group(1).toLowerCase(java.util.Locale.ROOT).split("_", 3);
            String prefix = words.length == 3 ? "academy." + words[1] : "academy";
            String name = words[words.length - 1];
            assertThat(NO_SETTING_OF_THE_PROGRAM).doesNotContain(setting.group(1));
            assertThat(mappings).as(setting.group(1)).contains("prefix = \"" + prefix + "\"").containsPattern("\\b" + name + "\\(\\)");
        }
    }

    @Test
    void the_unit_starts_the_academy_as_nobody_of_importance_and_again_whatever_happens() throws IOException {
        String unit = Files.readString(DOCKER.resolve("hub/academy.service"));
        assertThat(unit).contains("\nUser=academy\n", "\nRestart=always\n", "\nStartLimitIntervalSec=0\n", "\nNoNewPrivileges=yes\n", "\nProtectSystem=strict\n",
                "\nKillMode=mixed\n", "\nStateDirectory=academy\n", "ACADEMY_PLACE=hub", "ACADEMY_HOME=/var/lib/academy");
        String script = Files.readString(DOCKER.resolve("hub/install.sh"));
        for (String file : List.of("docker/hub/academy.service", "docker/hub/academy.env", "docker/hub/academy-java", "docker/hub/academy", "README.md")) {
            assertThat(script).contains(file);
            assertThat(Path.of(file)).isRegularFile();
        }
        for (String program : List.of("install.sh", "academy", "academy-java")) assertThat(Files.isExecutable(DOCKER.resolve("hub").resolve(program))).as(program).isTrue();
    }

    @Test
    void systemd_understands_the_unit(@TempDir Path folder) throws Exception {
        Path tool = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(tool), "there is no systemd here");
        Path unit = Files.writeString(folder.resolve("academy.service"), Files.readString(DOCKER.resolve("hub/academy.service")).replace("/opt/academy/academy-java", "/bin/true"));
        Process process = new ProcessBuilder(tool.toString(), "verify", "--man=no", unit.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).isEmpty();
        assertThat(process.exitValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker/hub/install.sh", "docker/hub/academy", "docker/hub/academy-java", "docker/centre/roles.sh", "academy"})
    void a_script_is_one_that_the_shell_understands(String script) throws Exception {
        Process process = new ProcessBuilder(Files.readAllLines(Path.of(script)).get(0).endsWith("bash") ? "bash" : "sh", "-n", script).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
