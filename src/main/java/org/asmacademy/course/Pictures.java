package org.asmacademy.course;

import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;
import org.asmacademy.shared.Translated;

/** Pictures as texts name them: {@code ![what it shows](media/name.svg)}. */
class Pictures {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(([^)]*)\\)(.*)");
    private final CourseFiles files;
    private final Mistakes mistakes;

    /** A picture in one language, and the words after it on its line. */
    record Seen(String src, String alt, String rest) {
        Picture in(Language language) {
            return new Picture(src, new Translated(Map.of(language, alt)));
        }
    }

    Pictures(CourseFiles files, Mistakes mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    /** The picture that a line begins with, checked. */
    Optional<Seen> at(String file, int line, String text) {
        Matcher match = PICTURE.matcher(text.strip());
        if (!match.matches()) return Optional.empty();
        Seen seen = new Seen(match.group(2).strip(), match.group(1).strip(), match.group(3).strip());
        if (seen.alt.isEmpty()) Wrong.NO_ALT.at(mistakes, file, line, seen.src);
        List<String> pictures = files.paths().stream().filter(MediaCheck::isPicture).toList();
        if (!pictures.contains(seen.src)) {
            String nearest = Nearest.to(seen.src, pictures).map(near -> "`" + near + "`").orElse("the file in `media/` of the course (svg, jpg, png, webp)");
            Wrong.PICTURE_MISSING.at(mistakes, file, line, seen.src, nearest);
        }
        return Optional.of(seen);
    }
}
