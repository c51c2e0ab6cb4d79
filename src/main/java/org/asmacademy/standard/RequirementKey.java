package org.asmacademy.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a requirement, such as {@code craft.m5.ppe}; it stays the same through the versions of a standard. */
public record RequirementKey(@JsonValue String id) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequirementKey {
        if (!isKey(id)) throw new IllegalArgumentException("Not a requirement: " + id);
    }

    public static boolean isKey(String id) {
        return id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    }

    @Override
    public String toString() {
        return id;
    }
}
