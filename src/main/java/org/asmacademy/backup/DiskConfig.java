package org.asmacademy.backup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import org.asmacademy.postgres.Ballast;
import org.asmacademy.shared.AcademyConfig.Place;

/** What stays free on the disk of the data. In megabytes. */
@ConfigMapping(prefix = "academy.disk")
public interface DiskConfig {
    int MEGABYTE = 1024 * 1024;
    int BALLAST_OF_A_HUB = 64;

    /** With less room than this (and the ballast) nothing new is taken; reading goes on. */
    @WithDefault("32")
    int reserve();

    /** A file that is thrown away when the disk is full all the same, so that the database can go on; not said: 64 at a hub, none at a centre. */
    Optional<Integer> ballast();

    default Ballast ballastIn(Path home, Place place) {
        return new Ballast(home, (long) ballast().orElse(place == Place.HUB ? BALLAST_OF_A_HUB : 0) * MEGABYTE, (long) reserve() * MEGABYTE);
    }
}
