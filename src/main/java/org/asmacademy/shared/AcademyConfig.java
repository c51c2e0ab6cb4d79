package org.asmacademy.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the whole house needs to know. */
@ConfigMapping(prefix = "academy")
public interface AcademyConfig {
    enum Place { CENTRE, HUB }

    /** The data directory: database, photos, packs, secrets. */
    @WithDefault("${user.home}/.asm-academy")
    Path home();

    /** Where this program stands: the academy on the internet, or a computer at a mine. */
    @WithDefault("centre")
    Place place();

    /** A folder with {@code courses/} and {@code seeds/} to read instead of those packed into the program (for authors and live reload). */
    Optional<Path> library();

    /**
     * Whether this is an academy to try: an invented site when there is none, drafts shown, sign-in over plain HTTP. When not said: with its
     * own database it is, beside a configured one it is not. A hub never is.
     */
    @WithDefault("${asm-academy.own-database:false}")
    boolean demo();

    /** An academy to try, at a centre. */
    default boolean tryIt() {
        return demo() && place() == Place.CENTRE;
    }

    /** Languages of the pages, the first one being the fallback. Each needs its message files. */
    @WithDefault("en,fr,es")
    List<String> languages();

    /** What people type to reach this academy, such as {@code https://academy.example}; empty: the addresses of this machine. */
    Optional<String> address();
}
