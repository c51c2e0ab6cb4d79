package org.asmacademy.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a module, such as {@code sand-stone-dust/dust}; it never changes once published. */
public record ModuleKey(@JsonValue String key) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ModuleKey {
        if (!key.matches("[a-z0-9-]+/[a-z0-9-]+")) throw new IllegalArgumentException("Not a module: " + key);
    }

    public ModuleKey(String course, String name) {
        this(course + "/" + name);
    }

    public String course() {
        return key.substring(0, key.indexOf('/'));
    }

    public String name() {
        return key.substring(key.indexOf('/') + 1);
    }

    public ActivityKey activity(String name) {
        return new ActivityKey(key + "/" + name);
    }

    @Override
    public String toString() {
        return key;
    }
}
