package org.asmacademy.course;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asmacademy.shared.Language;

/** Looks for words in the courses. The library is small: every text is looked through, without accents and capitals. */
class Search {
    private static final int MOST = 20;
    private static final int AROUND = 70;
    private final List<Place> places = new ArrayList<>();

    /** A text that can be found; {@code plainTitle} and {@code plain} are as long as what they fold. */
    private record Place(Activity activity, Language language, Optional<String> section, String title, String plainTitle, String text, String plain) { }

    private record Hit(Place place, int score, int first) { }

    Search(List<Course> courses) {
        for (Course course : courses) {
            for (CourseModule module : course.modules()) {
                for (Activity activity : module.activities()) activity.title().languages().forEach(language -> add(activity, language));
            }
        }
    }

    List<Found> find(Language language, String words) {
        List<String> wanted = Arrays.stream(fold(words).split("[^\\p{L}\\p{N}]+")).filter(w -> w.length() > 1).distinct().limit(8).toList();
        if (wanted.isEmpty()) return List.of();
        return places.stream().filter(place -> place.language.equals(language)).map(place -> look(place, wanted))
                .filter(hit -> hit.score > 0).sorted(Comparator.comparingInt(Hit::score).reversed()).limit(MOST)
                .map(hit -> new Found(hit.place.activity, hit.place.section, hit.place.title, extract(hit), language)).toList();
    }

    private void add(Activity activity, Language language) {
        String title = activity.title().in(language);
        if (activity instanceof Lesson lesson) lesson.sections(language).forEach(s -> add(activity, language, s, title));
        if (activity instanceof SiteTask task) task.sections(language).forEach(s -> add(activity, language, s, title));
        if (activity instanceof Quiz quiz) {
            for (Question question : quiz.questions()) {
                // Neither options nor explanations: a search must not give the answers away.
                add(activity, language, Optional.of(question.id()), title, question.ask().in(language));
            }
        }
    }

    private void add(Activity activity, Language language, Section section, String title) {
        boolean intro = section.isIntro();
        add(activity, language, intro ? Optional.empty() : Optional.of(section.id()), intro ? title : title + " · " + section.heading(), section.text());
    }

    private void add(Activity activity, Language language, Optional<String> section, String title, String text) {
        places.add(new Place(activity, language, section, title, fold(title), text, fold(text)));
    }

    /** Every word must stand in the title or the text; a title counts three times. */
    private static Hit look(Place place, List<String> wanted) {
        int score = 0;
        int first = -1;
        for (String word : wanted) {
            int inText = wordAt(place.plain, word);
            boolean inTitle = wordAt(place.plainTitle, word) >= 0;
            if (inText < 0 && !inTitle) return new Hit(place, 0, 0);
            score += (inTitle ? 3 : 0) + (inText >= 0 ? 1 : 0);
            if (inText >= 0 && (first < 0 || inText < first)) first = inText;
        }
        return new Hit(place, score, Math.max(first, 0));
    }

    static int wordAt(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) return at;
        }
        return -1;
    }

    private static String extract(Hit hit) {
        String text = hit.place.text;
        int start = Math.max(0, hit.first - AROUND);
        int end = Math.min(text.length(), hit.first + 2 * AROUND);
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
        return (start > 0 ? "… " : "") + text.substring(start, end).replace('\n', ' ').strip() + (end < text.length() ? " …" : "");
    }

    /** Letter by letter, so that a place in the folded text is the same place in the text. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char base = letter < 128 ? letter : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
            folded.append(Character.toLowerCase(base));
        }
        return folded.toString();
    }
}
