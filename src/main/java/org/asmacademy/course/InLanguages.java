package org.asmacademy.course;

import java.util.List;
import java.util.Map;
import org.asmacademy.shared.Language;

/** The fallback for whole texts: the wished language, else English, else any. The same as for single words. */
final class InLanguages {
    private InLanguages() { }

    static List<Section> pick(Map<Language, List<Section>> sections, Language language) {
        List<Section> found = sections.get(language);
        if (found != null) return found;
        return sections.getOrDefault(Language.ENGLISH, sections.values().stream().findFirst().orElse(List.of()));
    }
}
