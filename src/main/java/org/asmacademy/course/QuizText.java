package org.asmacademy.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.Mistakes;

/** The body of a quiz in one language, read line by line. */
class QuizText {
    private static final Pattern OPTION = Pattern.compile("- +(?:\\[([ xX]?)] *)?(.*)");
    private static final Chosen NONE = new Chosen(false, "", Optional.empty(), "");
    private final TextFile text;
    private final boolean source;
    private final Pictures pictures;
    private final Mistakes mistakes;
    private final List<Asked> questions = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private QuestionDraft question;
    /** Where a line that goes on belongs. */
    private Words last;

    record Chosen(boolean right, String text, Optional<Pictures.Seen> picture, String why) { }

    record Asked(String id, String ask, Optional<Pictures.Seen> picture, List<Chosen> options, String explanation) { }

    /** Words that may go on over several lines. */
    private static class Words {
        private final List<String> lines = new ArrayList<>();
        private int line;

        void add(int number, String more) {
            if (lines.isEmpty()) line = number;
            lines.add(more.strip());
        }
    }

    private static class Draft {
        private int line;
        private boolean right;
        private Optional<Pictures.Seen> picture = Optional.empty();
        private final Words text = new Words();
        private final Words why = new Words();
    }

    private static class QuestionDraft {
        private int line;
        private Headings.Heading heading;
        private Optional<Pictures.Seen> picture = Optional.empty();
        private final List<Draft> options = new ArrayList<>();
        private final Words explanation = new Words();
    }

    QuizText(TextFile text, boolean source, Pictures pictures, Mistakes mistakes) {
        this.text = text;
        this.source = source;
        this.pictures = pictures;
        this.mistakes = mistakes;
        for (int i = 0; i < text.body().size(); i++) readLine(text.body().get(i).stripTrailing(), text.above() + 1 + i);
        endQuestion();
        if (questions.isEmpty()) Wrong.NO_QUESTION.at(mistakes, text.name(), text.above());
    }

    List<Asked> questions() {
        return questions;
    }

    List<Mark> marks() {
        return marks;
    }

    Asked at(int index) {
        return index < questions.size() ? questions.get(index) : new Asked("", "", Optional.empty(), List.of(), "");
    }

    Chosen at(int index, int option) {
        List<Chosen> options = at(index).options();
        return option < options.size() ? options.get(option) : NONE;
    }

    private void readLine(String line, int number) {
        if (line.isBlank()) return;
        if (Headings.isHeading(line)) startQuestion(line, number);
        else if (question == null) Wrong.QUIZ_LINE.at(mistakes, text.name(), number);
        else if (line.startsWith("- ")) option(line, number);
        else if (line.startsWith(">")) explanation(line, number);
        else if (line.stripLeading().startsWith(">")) why(line, number);
        else if (line.startsWith("![")) picture(line, number);
        else if (line.startsWith("  ") && last != null) last.add(number, line);
        else Wrong.QUIZ_LINE.at(mistakes, text.name(), number);
    }

    private void startQuestion(String line, int number) {
        endQuestion();
        question = new QuestionDraft();
        question.line = number;
        question.heading = Headings.read(text.name(), number, line, mistakes);
        last = null;
        if (!ids.add(question.heading.id())) Wrong.SAME_ID.at(mistakes, text.name(), number, question.heading.id());
        marks.add(new Mark(number, "the question `{#" + question.heading.id() + "}`"));
    }

    private void picture(String line, int number) {
        if (!question.options.isEmpty() || question.picture.isPresent()) Wrong.QUIZ_LINE.at(mistakes, text.name(), number);
        question.picture = pictures.at(text.name(), number, line);
        question.picture.ifPresent(p -> marks.add(new Mark(number, "the picture `" + p.src() + "`")));
        if (question.picture.isEmpty() || !question.picture.get().rest().isEmpty()) Wrong.PICTURE_ALONE.at(mistakes, text.name(), number);
    }

    private void option(String line, int number) {
        Matcher match = OPTION.matcher(line);
        match.matches();
        String words = match.group(2).strip();
        if (source && match.group(1) == null) Wrong.OPTION_NO_BOX.at(mistakes, text.name(), number, words);
        if (!source && match.group(1) != null) Wrong.OPTION_BOX.at(mistakes, text.name(), number, words);
        if (!question.explanation.lines.isEmpty()) Wrong.OPTION_LATE.at(mistakes, text.name(), number);
        Draft option = new Draft();
        option.line = number;
        option.right = "x".equalsIgnoreCase(match.group(1));
        option.picture = pictures.at(text.name(), number, words);
        option.text.add(number, option.picture.map(Pictures.Seen::rest).orElse(words));
        question.options.add(option);
        last = option.text;
        marks.add(new Mark(number, "an option" + option.picture.map(p -> " with the picture `" + p.src() + "`").orElse("")));
    }

    private void why(String line, int number) {
        if (question.options.isEmpty() || !question.explanation.lines.isEmpty()) {
            Wrong.WHY_LOST.at(mistakes, text.name(), number);
            return;
        }
        Words why = question.options.get(question.options.size() - 1).why;
        if (why.lines.isEmpty()) marks.add(new Mark(number, "a line `  >` that says why"));
        why.add(number, line.strip().substring(1));
        last = why;
    }

    private void explanation(String line, int number) {
        question.explanation.add(number, line.substring(1));
        last = question.explanation;
    }

    private void endQuestion() {
        if (question == null) return;
        int line = question.line;
        int count = question.options.size();
        if (count < 2 || count > 5) Wrong.OPTION_COUNT.at(mistakes, text.name(), line, count);
        if (source && count > 0 && question.options.stream().noneMatch(o -> o.right)) Wrong.NO_RIGHT_OPTION.at(mistakes, text.name(), line);
        if (question.explanation.lines.isEmpty()) Wrong.NO_EXPLANATION.at(mistakes, text.name(), line);
        List<Chosen> options = new ArrayList<>();
        for (Draft option : question.options) {
            String words = plain(option.text);
            if (words.isEmpty()) Wrong.OPTION_NO_WORD.at(mistakes, text.name(), option.line);
            options.add(new Chosen(option.right, words, option.picture, plain(option.why)));
        }
        questions.add(new Asked(question.heading.id(), question.heading.words(), question.picture, List.copyOf(options), plain(question.explanation)));
        question = null;
    }

    private String plain(Words words) {
        return words.lines.isEmpty() ? "" : new Markdown(text.name(), words.lines, words.line - 1, mistakes).oneParagraph();
    }
}
