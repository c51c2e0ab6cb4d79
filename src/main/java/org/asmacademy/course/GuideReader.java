package org.asmacademy.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;

/** Reads a module's {@code guide.md} in all its languages. */
class GuideReader {
    private static final int LEAST = 2;
    private static final int MOST = 5;
    private final ModuleKey key;
    private final CourseFiles files;
    private final TextSet texts;
    private final References references;
    private final Mistakes mistakes;

    GuideReader(ModuleKey key, CourseFiles files, TextSet texts, References references, Mistakes mistakes) {
        this.key = key;
        this.files = files;
        this.texts = texts;
        this.references = references;
        this.mistakes = mistakes;
    }

    Guide read(Map<Language, ReviewStatus> course) {
        texts.only(List.of("prepare", "minutes", "review"), List.of("prepare", "review"));
        Map<Language, SectionsText> read = SectionsText.read(texts, references, new Pictures(files, mistakes));
        List<Section> source = read.get(texts.sourceLanguage()).sections();
        if (source.stream().flatMap(section -> section.blocks().stream()).anyMatch(GuideReader::isForLessons)) {
            Wrong.GUIDE_BLOCK.at(mistakes, texts.source().name(), texts.source().above());
        }
        return new Guide(key, files.pack(), texts.shownReviews(course), prepare(), minutes(source),
                SectionsText.shown(texts, read));
    }

    private static boolean isForLessons(Block block) {
        return block.kind() == Block.Kind.STORY || block.kind() == Block.Kind.PICTURE || block.inside().stream().anyMatch(GuideReader::isForLessons);
    }

    private List<Translated> prepare() {
        Yaml list = texts.head().need("prepare");
        if (list.isList() && (list.items().size() < LEAST || list.items().size() > MOST)) {
            Wrong.PREPARE_COUNT.at(mistakes, list.file(), list.line(), list.items().size());
        }
        return texts.list("prepare");
    }

    private Map<String, Integer> minutes(List<Section> sections) {
        Yaml head = texts.head().need("minutes");
        Map<String, Integer> minutes = new LinkedHashMap<>();
        head.entries().forEach((id, yaml) -> minutes.put(id, yaml.whole(1, Guide.MINUTES)));
        List<String> ids = sections.stream().filter(section -> !section.isIntro()).map(Section::id).toList();
        if (!List.copyOf(minutes.keySet()).equals(ids)) Wrong.GUIDE_SECTIONS.at(mistakes, head.file(), head.line(), String.join(": …, ", ids));
        int all = minutes.values().stream().mapToInt(Integer::intValue).sum();
        if (all != Guide.MINUTES) Wrong.GUIDE_MINUTES.at(mistakes, head.file(), head.line(), all);
        return minutes;
    }
}
