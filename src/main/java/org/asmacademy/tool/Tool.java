package org.asmacademy.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A tool that a lesson may lead to. Its key is its address, its icon and its name in a lesson's front matter. */
public enum Tool {
    LOAN, PRICE, COST;

    public static Optional<Tool> of(String key) {
        return Arrays.stream(values()).filter(tool -> tool.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Tool::key).toList();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
