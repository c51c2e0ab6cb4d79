package org.asmacademy.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of an activity, such as {@code sand-stone-dust/dust/check}: its path without the numbers. It never changes once published. */
public record ActivityKey(@JsonValue String key) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityKey {
        if (!key.matches("[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+")) throw new IllegalArgumentException("Not an activity: " + key);
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
