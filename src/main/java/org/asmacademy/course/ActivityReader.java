package org.asmacademy.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;
import org.asmacademy.tool.Tool;

/** Reads one activity in all its languages and puts it together. */
class ActivityReader {
    private static final List<String> OBSERVERS = List.of("champion");
    private final ActivityKey key;
    private final CourseFiles files;
    private final TextSet texts;
    private final Map<Language, ReviewStatus> course;
    private final References references;
    private final Mistakes mistakes;
    private final Pictures pictures;
    private final Set<String> ids = new LinkedHashSet<>();

    ActivityReader(ActivityKey key, CourseFiles files, TextSet texts, Map<Language, ReviewStatus> course, References references, Mistakes mistakes) {
        this.key = key;
        this.files = files;
        this.texts = texts;
        this.course = course;
        this.references = references;
        this.mistakes = mistakes;
        this.pictures = new Pictures(files, mistakes);
    }

    /** After reading: the ids of sections or questions, of which each can be recorded alone. */
    Set<String> ids() {
        return ids;
    }

    Lesson lesson() {
        texts.only(List.of("title", "minutes", "tools", "review"), List.of("title", "review"));
        return new Lesson(key, files.pack(), texts.words("title"), texts.shownReviews(course), texts.head().need("minutes").whole(1, 15), tools(), sections());
    }

    SiteTask task() {
        texts.only(List.of("title", "who", "evidence", "observed-by", "watch", "review"), List.of("title", "who", "evidence", "watch", "review"));
        Yaml head = texts.head();
        int lines = head.need("watch").items().size();
        if (head.maybe("watch").isList() && (lines < 3 || lines > 6)) Wrong.WATCH_COUNT.at(mistakes, head.file(), head.maybe("watch").line(), lines);
        return new SiteTask(key, files.pack(), texts.words("title"), texts.shownReviews(course), texts.words("who"), evidence(),
                head.need("observed-by").oneOf(OBSERVERS), texts.list("watch"), sections());
    }

    Quiz quiz() {
        texts.only(List.of("title", "pass", "review"), List.of("title", "review"));
        Map<Language, QuizText> read = new LinkedHashMap<>();
        texts.all().forEach((language, text) -> read.put(language, new QuizText(text, language.equals(texts.sourceLanguage()), pictures, mistakes)));
        QuizText source = read.get(texts.sourceLanguage());
        read.forEach((language, quiz) -> texts.compare(language, source.marks(), quiz.marks()));
        read.keySet().retainAll(texts.shown());
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < source.questions().size(); i++) questions.add(question(i, source.questions().get(i), read));
        questions.forEach(q -> ids.add(q.id()));
        return new Quiz(key, files.pack(), texts.words("title"), texts.shownReviews(course), texts.head().need("pass").number(0.1, 1),
                List.copyOf(questions));
    }

    private List<Tool> tools() {
        Yaml list = texts.head().maybe("tools");
        if (list.isList() && list.items().isEmpty()) Wrong.NOTHING.at(mistakes, list.file(), list.line(), "tools");
        Set<Tool> tools = new LinkedHashSet<>();
        for (Yaml item : list.items()) {
            String key = item.text();
            Optional<Tool> tool = Tool.of(key);
            if (tool.isEmpty() && !key.isEmpty()) Wrong.UNKNOWN_TOOL.at(mistakes, item.file(), item.line(), key, Nearest.hint(key, Tool.keys()));
            if (tool.isPresent() && !tools.add(tool.get())) Wrong.TOOL_TWICE.at(mistakes, item.file(), item.line(), key);
        }
        return List.copyOf(tools);
    }

    private Map<Language, List<Section>> sections() {
        Map<Language, SectionsText> read = SectionsText.read(texts, references, pictures);
        read.get(texts.sourceLanguage()).sections().forEach(section -> ids.add(section.id()));
        return SectionsText.shown(texts, read);
    }

    private Question question(int index, QuizText.Asked source, Map<Language, QuizText> read) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < source.options().size(); i++) {
            int option = i;
            QuizText.Chosen original = source.options().get(i);
            options.add(new Option(String.valueOf((char) ('a' + i)), original.right(), words(read, q -> q.at(index, option).text()),
                    original.picture().map(p -> new Picture(p.src(), words(read, q -> q.at(index, option).picture().map(Pictures.Seen::alt).orElse("")))),
                    original.why().isEmpty() ? Optional.empty() : Optional.of(words(read, q -> q.at(index, option).why()))));
        }
        return new Question(source.id(), words(read, q -> q.at(index).ask()),
                source.picture().map(p -> new Picture(p.src(), words(read, q -> q.at(index).picture().map(Pictures.Seen::alt).orElse("")))),
                List.copyOf(options), words(read, q -> q.at(index).explanation()));
    }

    private static Translated words(Map<Language, QuizText> read, Function<QuizText, String> words) {
        Map<Language, String> found = new LinkedHashMap<>();
        read.forEach((language, quiz) -> found.put(language, words.apply(quiz)));
        return new Translated(found);
    }

    private List<EvidenceAsk> evidence() {
        Map<String, Yaml> source = texts.head().need("evidence").entries();
        if (texts.head().maybe("evidence").present() && source.isEmpty()) {
            Wrong.NOTHING.at(mistakes, texts.source().name(), texts.head().maybe("evidence").line(), "evidence");
        }
        texts.translations().values().forEach(t -> t.head().need("evidence").entries().forEach((id, extra) -> {
            if (!source.containsKey(id)) Wrong.NOT_IN_SOURCE.at(mistakes, extra.file(), extra.line(), "evidence: " + id);
        }));
        List<EvidenceAsk> asks = new ArrayList<>();
        source.forEach((id, yaml) -> {
            yaml.only("kind", "ask");
            if (!id.matches("[a-z][a-z0-9-]*")) yaml.wrong("`" + id + "` cannot name a piece of evidence", "a word of a-z, 0-9 and `-`");
            Translated ask = texts.translated(text -> {
                Yaml here = text.head().need("evidence").need(id);
                return text == texts.source() ? here.need("ask").text() : here.text();
            });
            asks.add(new EvidenceAsk(id, yaml.need("kind").oneOf(EvidenceAsk.Kind.class), ask));
        });
        return List.copyOf(asks);
    }
}
