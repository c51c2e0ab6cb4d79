package org.asmacademy.standard;

import java.util.List;
import java.util.Optional;

/** How a site may judge itself, from "not yet" upwards. */
public record Scale(String id, List<ScaleValue> values) {
    public Optional<ScaleValue> find(String value) {
        return values.stream().filter(v -> v.value().equals(value)).findFirst();
    }

    /** The value that says it is in place. */
    public ScaleValue highest() {
        return values.get(values.size() - 1);
    }
}
