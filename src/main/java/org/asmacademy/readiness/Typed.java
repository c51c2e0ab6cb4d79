package org.asmacademy.readiness;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.NotFound;

/** What somebody sent with one of a requirement's forms. */
record Typed(MultivaluedMap<String, String> fields) {
    private static final int MOST_REPLACED = 50;

    String text(String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    /** Lines of words, without what stands around them. */
    String words(String name) {
        return text(name).replace("\r\n", "\n").strip();
    }

    /** As a browser's own field for days sends it, or as somebody types it where there is none. Nothing where it is no day that a plan can mean. */
    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(words(name))).filter(TargetSet::sane);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The id that the form was shown with. */
    UUID id() {
        return uuid("id").orElseThrow(() -> new NotFound("This form has no id"));
    }

    Optional<UUID> uuid(String name) {
        return Optional.ofNullable(parse(text(name)));
    }

    /** What stood or waited when the form was shown. */
    List<UUID> replaces() {
        return fields.getOrDefault("replaces", List.of()).stream().map(Typed::parse).filter(Objects::nonNull).limit(MOST_REPLACED).toList();
    }

    /** Whether only the language was changed, and nothing is to be kept yet. */
    boolean stays() {
        return Frame.stays(text("go"));
    }

    private static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
