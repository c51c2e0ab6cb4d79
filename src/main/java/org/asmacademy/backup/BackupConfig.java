package org.asmacademy.backup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How this academy is kept from being lost. */
@ConfigMapping(prefix = "academy.backup")
public interface BackupConfig {
    /** Where the serving academy writes a backup by itself, a folder on another disk; empty: it writes none, and says so when it starts. */
    Optional<Path> folder();

    /** How often it looks whether a backup is due; {@code off} for never. */
    @WithDefault("1h")
    String look();

    /** After how many hours a backup is due. */
    @WithDefault("24")
    int hours();

    /** After how many days an old backup is deleted. Erased people are in the older ones until then. */
    @WithDefault("90")
    int days();

    /** Says that the folder lies on another disk although it looks as if it were on that of the data. */
    @WithDefault("false")
    boolean otherDisk();

    /** The login that reads every row (see {@code docker/roles.sql}); an academy with its own database knows it by itself. */
    Optional<String> username();

    Optional<String> password();
}
