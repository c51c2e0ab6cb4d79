package org.asmacademy.course;

import java.util.List;
import java.util.Map;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/**
 * Something to do at the mine.
 *
 * @param who who does it together
 * @param evidence what to keep, in order
 * @param observedBy role that watches, such as {@code champion}
 * @param watch lines that the observer ticks
 */
public record SiteTask(ActivityKey key, PackHash pack, Translated title, Map<Language, ReviewStatus> reviews, Translated who,
        List<EvidenceAsk> evidence, String observedBy, List<Translated> watch, Map<Language, List<Section>> texts) implements Activity {

    /** The steps in that language; where it is missing, in English, and else in any. */
    public List<Section> sections(Language language) {
        return InLanguages.pick(texts, language);
    }
}
