package org.asmacademy.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmacademy.shared.Sha256;

/** One published state of a course: SHA-256 over the sorted list of its files' paths and hashes. */
public record PackHash(@JsonValue String hex) {
    private static final String SHAPE = "[0-9a-f]{64}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PackHash {
        if (!hex.matches(SHAPE)) throw new IllegalArgumentException("Not a pack: " + hex);
    }

    /** The pack that an address or a form names, if it can be one at all. */
    public static Optional<PackHash> maybe(String hex) {
        return hex != null && hex.matches(SHAPE) ? Optional.of(new PackHash(hex)) : Optional.empty();
    }

    /** Made from the SHA-256 of each file, in whatever order they come. The list looks like the output of {@code sha256sum}. */
    static PackHash of(Map<String, String> hashes) {
        SortedMap<String, String> sorted = new TreeMap<>(hashes);
        StringBuilder list = new StringBuilder();
        sorted.forEach((path, hash) -> list.append(hash).append("  ").append(path).append('\n'));
        return new PackHash(Sha256.hex(list.toString()));
    }

    @Override
    public String toString() {
        return hex;
    }
}
