package org.asmacademy.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmacademy.shared.Sha256;

/** One published state of a course: SHA-256 over the sorted list of its files' paths and hashes. */
public record PackHash(@JsonValue String hex) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PackHash {
        if (!hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("Not a pack: " + hex);
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
