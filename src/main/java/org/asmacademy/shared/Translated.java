package org.asmacademy.shared;

import java.util.Map;
import java.util.Set;

/** The same words in several languages. */
public record Translated(Map<Language, String> words) {
    public Translated {
        words = Map.copyOf(words);
    }

    /** The words in that language; where it is missing, English, and else any. */
    public String in(Language language) {
        String found = words.get(language);
        if (found != null) return found;
        return words.getOrDefault(Language.ENGLISH, words.values().stream().findFirst().orElse(""));
    }

    public Set<Language> languages() {
        return words.keySet();
    }
}
