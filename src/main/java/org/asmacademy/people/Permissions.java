package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.people.Permission.Scope;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Yaml;

/** Who may do what, as the file says that anybody can read. With a mistake in it the academy does not open. */
@ApplicationScoped
class Permissions {
    private static final String FILE = "people/permissions.yaml";
    private static final List<String> DOORS = List.of("sign-in", "staff");
    private final Map<String, Permission> byAction;

    Permissions() {
        byAction = read(file());
    }

    /** Read before the first request, so that nobody finds a mistake by asking. */
    void started(@Observes StartupEvent event) {
        if (byAction.isEmpty()) throw new IllegalStateException(FILE + " permits nothing");
    }

    Optional<Permission> find(String action) {
        return Optional.ofNullable(byAction.get(action));
    }

    Map<String, Permission> all() {
        return byAction;
    }

    static Map<String, Permission> read(String text) {
        Mistakes mistakes = new Mistakes();
        Map<String, Permission> read = new LinkedHashMap<>();
        Yaml.read(FILE, text, 0, mistakes).entries().forEach((action, row) -> read.put(action, permission(action, row)));
        mistakes.throwIfAny();
        return Collections.unmodifiableMap(read);
    }

    private static Permission permission(String action, Yaml row) {
        row.only("scope", "roles", "two", "noted", "quiet", "door");
        if (!action.matches("[a-z]+(-[a-z]+)*")) row.wrong("`" + action + "` cannot be an action", "words of a-z with `-` between them");
        Scope scope = row.need("scope").oneOf(Scope.class);
        Yaml roles = row.need("roles");
        Set<Role> may = roles.items().stream().map(role -> role.oneOf(Role.class)).collect(Collectors.toSet());
        if (roles.present() && may.isEmpty()) roles.wrong("Nobody may `" + action + "`", "at least one role");
        Yaml door = row.maybe("door");
        return new Permission(action, scope, may, row.maybe("two").yes(), row.maybe("noted").yes(), row.maybe("quiet").yes(),
                door.present() ? door.oneOf(DOORS) : DOORS.get(0));
    }

    private static String file() {
        try (InputStream in = Permissions.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
