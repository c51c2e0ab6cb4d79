package org.asmacademy.course;

import java.util.List;
import java.util.Map;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;
import org.asmacademy.tool.Tool;

/**
 * A text to read or hear; minutes as read aloud.
 *
 * @param tools those that the lesson leads to at its end
 */
public record Lesson(ActivityKey key, PackHash pack, Translated title, Map<Language, ReviewStatus> reviews, int minutes, List<Tool> tools,
        Map<Language, List<Section>> texts) implements Activity {

    /** The lesson in that language; where it is missing, in English, and else in any. */
    public List<Section> sections(Language language) {
        return InLanguages.pick(texts, language);
    }
}
