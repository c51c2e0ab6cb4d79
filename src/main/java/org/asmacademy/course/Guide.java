package org.asmacademy.course;

import java.util.List;
import java.util.Map;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/**
 * How somebody leads a meeting about a module: a group of ten, one phone, no projector. It is read, not passed: nothing counts it.
 *
 * @param prepare what to have and do before
 * @param minutes how long each section takes, by its id, in order; {@link #MINUTES} together
 */
public record Guide(ModuleKey key, PackHash pack, Map<Language, ReviewStatus> reviews, List<Translated> prepare, Map<String, Integer> minutes,
        Map<Language, List<Section>> texts) {
    public static final int MINUTES = 40;
}
