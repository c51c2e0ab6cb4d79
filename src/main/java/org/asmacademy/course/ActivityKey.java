package org.asmacademy.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The name of an activity, such as {@code sand-stone-dust/dust/check}: its path without the numbers. It never changes once published. */
public record ActivityKey(@JsonValue String key) {
    private static final String SHAPE = "[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityKey {
        if (!key.matches(SHAPE)) throw new IllegalArgumentException("Not an activity: " + key);
    }

    /** The activity that an address names, if it can be a name at all. */
    public static Optional<ActivityKey> of(String course, String module, String name) {
        String key = course + "/" + module + "/" + name;
        return key.matches(SHAPE) ? Optional.of(new ActivityKey(key)) : Optional.empty();
    }

    public ModuleKey module() {
        return new ModuleKey(key.substring(0, key.lastIndexOf('/')));
    }

    public String course() {
        return module().course();
    }

    /** The last part. */
    public String name() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return key;
    }
}
