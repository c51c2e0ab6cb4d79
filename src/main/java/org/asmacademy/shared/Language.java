package org.asmacademy.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A language by its two- or three-letter code, such as {@code fr}. First segment of every page's path. */
public record Language(String code) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur", "dv", "ug");
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();
    public static final Language ENGLISH = new Language("en");

    public Language {
        if (!code.matches("[a-z]{2,3}")) throw new IllegalArgumentException("Not a language code: " + code);
    }

    /** Called by JAX-RS for a path parameter; what is no code at all is a page that does not exist. */
    public static Language valueOf(String code) {
        return new Language(code);
    }

    /** Whether the world knows a language by this code, so that a mistyped file name is found. Remembered: asking Java is slow. */
    public static boolean isKnown(String code) {
        if (!code.matches("[a-z]{2,3}")) return false;
        return KNOWN.computeIfAbsent(code, c -> !Locale.forLanguageTag(c).getDisplayLanguage(Locale.ENGLISH).equals(c));
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The language's name in itself, for the language chooser. */
    public String ownName() {
        String name = locale().getDisplayLanguage(locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    public String direction() {
        return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
    }

    @Override
    public String toString() {
        return code;
    }
}
