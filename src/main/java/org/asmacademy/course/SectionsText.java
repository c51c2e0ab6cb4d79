package org.asmacademy.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;

/** The body of a lesson, task or guide in one language: cut at headings, blocks and pictures, the rest is Markdown. Reads once, line by line. */
class SectionsText {
    private static final Map<String, Block.Kind> NOTICES = Map.of("stop", Block.Kind.STOP, "story", Block.Kind.STORY, "remember", Block.Kind.REMEMBER);
    private final TextFile text;
    private final Language language;
    private final References references;
    private final Pictures pictures;
    private final Mistakes mistakes;
    private final List<Section> sections = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String id = Section.INTRO;
    private String heading = "";
    private int headingLine;
    private List<Block> blocks = new ArrayList<>();
    private Open open;
    private List<String> run = new ArrayList<>();
    private int runAbove;

    /** A {@code :::} block whose end has not come yet. */
    private record Open(int line, String word, List<Block> inside) { }

    SectionsText(TextFile text, Language language, References references, Pictures pictures, Mistakes mistakes) {
        this.text = text;
        this.language = language;
        this.references = references;
        this.pictures = pictures;
        this.mistakes = mistakes;
        read();
    }

    /** A body in all its languages. */
    static Map<Language, SectionsText> read(TextSet texts, References references, Pictures pictures) {
        Map<Language, SectionsText> read = new LinkedHashMap<>();
        texts.all().forEach((language, text) -> read.put(language, new SectionsText(text, language, references, pictures, texts.mistakes())));
        return read;
    }

    /** The sections of each shown language; all languages are compared with the source. */
    static Map<Language, List<Section>> shown(TextSet texts, Map<Language, SectionsText> read) {
        List<Mark> source = read.get(texts.sourceLanguage()).marks();
        Map<Language, List<Section>> shown = new LinkedHashMap<>();
        read.forEach((language, sections) -> {
            texts.compare(language, source, sections.marks());
            if (texts.shown().contains(language)) shown.put(language, sections.sections());
        });
        return Map.copyOf(shown);
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    List<Mark> marks() {
        return marks;
    }

    private void read() {
        for (int i = 0; i < text.body().size(); i++) readLine(text.body().get(i), text.above() + 1 + i);
        closeUnclosed();
        endSection();
        if (sections.isEmpty()) Wrong.EMPTY_TEXT.at(mistakes, text.name(), text.above());
    }

    private void readLine(String line, int number) {
        String bare = line.strip();
        if (bare.startsWith(":::")) {
            fence(bare.substring(3).strip(), number);
        } else if (Headings.isHeading(line)) {
            closeUnclosed();
            endSection();
            startSection(line, number);
        } else {
            Optional<Pictures.Seen> picture = pictures.at(text.name(), number, line);
            if (picture.isPresent()) picture(picture.get(), number);
            else words(line, number);
        }
    }

    private void words(String line, int number) {
        if (run.isEmpty()) {
            if (line.isBlank()) return;
            runAbove = number - 1;
        }
        run.add(line);
    }

    private void picture(Pictures.Seen picture, int number) {
        endRun();
        if (!picture.rest().isEmpty()) Wrong.PICTURE_ALONE.at(mistakes, text.name(), number);
        if (open != null && NOTICES.containsKey(open.word)) Wrong.BLOCK_PICTURE.at(mistakes, text.name(), number, open.word);
        marks.add(new Mark(number, "the picture `" + picture.src() + "`"));
        add(Block.picture(picture.in(language), picture.alt()));
    }

    private void fence(String word, int number) {
        endRun();
        if (word.isEmpty() && open == null) {
            Wrong.BLOCK_CLOSED.at(mistakes, text.name(), number);
        } else if (word.isEmpty()) {
            close();
        } else {
            if (open != null) {
                Wrong.BLOCK_NESTED.at(mistakes, text.name(), number, open.word);
                close();
            }
            List<String> words = minerals(word);
            if (!NOTICES.containsKey(word)) words.stream().filter(w -> !references.isMineral(w)).forEach(w -> unknown(w, number));
            marks.add(new Mark(number, "the block `::: " + String.join(", ", words) + "`"));
            open = new Open(number, word, new ArrayList<>());
        }
    }

    private void unknown(String word, int number) {
        Set<String> known = new TreeSet<>(references.minerals());
        known.addAll(NOTICES.keySet());
        String hint = Nearest.to(word.toLowerCase(Locale.ROOT), known).map(near -> "`::: " + near + "`")
                .orElse("`::: stop`, `::: story`, `::: remember`, or minerals of seeds/commodities.yaml");
        Wrong.BLOCK_WORD.at(mistakes, text.name(), number, word, hint);
    }

    private static List<String> minerals(String word) {
        return Arrays.stream(word.split(",", -1)).map(String::strip).toList();
    }

    private void close() {
        Open closed = open;
        open = null;
        if (closed.inside.isEmpty()) Wrong.BLOCK_EMPTY.at(mistakes, text.name(), closed.line, closed.word);
        Block.Kind kind = NOTICES.get(closed.word);
        if (kind == null) add(Block.onlyFor(minerals(closed.word), List.copyOf(closed.inside)));
        else closed.inside.stream().filter(b -> b.kind() == Block.Kind.TEXT).forEach(b -> add(Block.words(kind, b.html().toString(), b.text())));
    }

    private void closeUnclosed() {
        endRun();
        if (open == null) return;
        Wrong.BLOCK_OPEN.at(mistakes, text.name(), open.line, open.word);
        close();
    }

    private void endRun() {
        if (run.isEmpty()) return;
        Markdown markdown = new Markdown(text.name(), run, runAbove, mistakes);
        run = new ArrayList<>();
        add(Block.words(Block.Kind.TEXT, markdown.html(), markdown.plain()));
    }

    private void add(Block block) {
        if (open != null) open.inside.add(block);
        else blocks.add(block);
    }

    private void startSection(String line, int number) {
        Headings.Heading found = Headings.read(text.name(), number, line, mistakes);
        id = found.id();
        heading = found.words();
        headingLine = number;
        if (id.equals(Section.INTRO)) Wrong.RESERVED_ID.at(mistakes, text.name(), number);
        else if (!ids.add(id)) Wrong.SAME_ID.at(mistakes, text.name(), number, id);
        marks.add(new Mark(number, "the heading `{#" + id + "}`"));
    }

    private void endSection() {
        boolean intro = id.equals(Section.INTRO);
        if (intro && !blocks.isEmpty()) marks.add(0, new Mark(text.above() + 1, "text before the first heading"));
        if (!intro && blocks.isEmpty()) Wrong.EMPTY_SECTION.at(mistakes, text.name(), headingLine, id);
        if (!blocks.isEmpty() || !intro) sections.add(new Section(id, heading, List.copyOf(blocks)));
        blocks = new ArrayList<>();
    }
}
