package org.asmacademy.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;

/**
 * One text of a course in all its languages. Every language is read and checked; only the shown ones go into what is built, so that nothing
 * else can reach a page.
 *
 * @param all the source first
 * @param shown the languages in which people may see it
 */
record TextSet(Language sourceLanguage, Map<Language, TextFile> all, Set<Language> shown, Mistakes mistakes) {

    /** @param stem the path without language and {@code .md}, such as {@code 01-dust/module} */
    static TextSet read(CourseFiles files, String stem, List<Language> languages, Mistakes mistakes) {
        Map<Language, TextFile> all = new LinkedHashMap<>();
        Language source = languages.get(0);
        String sourcePath = stem + ".md";
        all.put(source, TextFile.read(files, sourcePath, mistakes));
        for (Language language : languages.subList(1, languages.size())) {
            String path = stem + "." + language + ".md";
            if (files.has(path)) all.put(language, translation(files, path, files.shortHash(sourcePath), mistakes));
            else Wrong.NO_TRANSLATION.at(mistakes, files.named(sourcePath), 1, files.named(path), files.shortHash(sourcePath));
        }
        return new TextSet(source, all, Set.copyOf(languages), mistakes);
    }

    private static TextFile translation(CourseFiles files, String path, String hash, Mistakes mistakes) {
        TextFile text = TextFile.read(files, path, mistakes);
        Yaml translates = text.head().need("translates");
        if (translates.present() && !translates.text().equals(hash)) Wrong.STALE.at(mistakes, text.name(), translates.line(), hash);
        return text;
    }

    TextSet in(Set<Language> languages) {
        return new TextSet(sourceLanguage, all, languages, mistakes);
    }

    TextFile source() {
        return all.get(sourceLanguage);
    }

    Yaml head() {
        return source().head();
    }

    Map<Language, TextFile> translations() {
        Map<Language, TextFile> others = new LinkedHashMap<>(all);
        others.remove(sourceLanguage);
        return others;
    }

    /** Notes keys that the source, or a translation, should not have. */
    void only(List<String> source, List<String> translation) {
        head().only(source.toArray(String[]::new));
        List<String> keys = new ArrayList<>(translation);
        keys.add("translates");
        translations().values().forEach(t -> t.head().only(keys.toArray(String[]::new)));
    }

    Translated words(String key) {
        return words(head -> head.need(key));
    }

    /** Words that may be missing, but then in every language. */
    Optional<Translated> maybeWords(String key) {
        if (head().maybe(key).present()) return Optional.of(words(key));
        translations().values().stream().map(t -> t.head().maybe(key)).filter(Yaml::present)
                .forEach(extra -> Wrong.NOT_IN_SOURCE.at(mistakes, extra.file(), extra.line(), key));
        return Optional.empty();
    }

    /** A value in each language, found from the top of its front matter. */
    Translated words(Function<Yaml, Yaml> value) {
        return translated(text -> value.apply(text.head()).text());
    }

    /** A list of words, of the same length in each language. */
    List<Translated> list(String key) {
        List<Yaml> source = head().need(key).items();
        if (head().maybe(key).isList() && source.isEmpty()) Wrong.NOTHING.at(mistakes, source().name(), head().maybe(key).line(), key);
        translations().values().forEach(t -> {
            Yaml list = t.head().need(key);
            if (list.isList() && list.items().size() != source.size()) {
                Wrong.OTHER_COUNT.at(mistakes, t.name(), list.line(), key, list.items().size(), source.size());
            }
        });
        List<Translated> words = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            int index = i;
            words.add(translated(text -> index < text.head().maybe(key).items().size() ? text.head().maybe(key).items().get(index).text() : ""));
        }
        return List.copyOf(words);
    }

    /** Something made of each shown language; the others are read too, for their mistakes. */
    <T> Map<Language, T> each(Function<TextFile, T> read) {
        Map<Language, T> made = new LinkedHashMap<>();
        all.forEach((language, text) -> {
            T one = read.apply(text);
            if (shown.contains(language)) made.put(language, one);
        });
        return Map.copyOf(made);
    }

    Translated translated(Function<TextFile, String> read) {
        return new Translated(each(read));
    }

    /** Who has checked each file; one that does not say takes its course's word in the same language. */
    Map<Language, ReviewStatus> reviews(Map<Language, ReviewStatus> course) {
        Map<Language, ReviewStatus> reviews = new LinkedHashMap<>();
        all.forEach((language, text) -> {
            Yaml review = text.head().maybe("review");
            reviews.put(language, review.present() ? review.oneOf(ReviewStatus.class) : course.getOrDefault(language, ReviewStatus.DESK_DRAFT));
        });
        return reviews;
    }

    Map<Language, ReviewStatus> shownReviews(Map<Language, ReviewStatus> course) {
        Map<Language, ReviewStatus> reviews = new LinkedHashMap<>(reviews(course));
        reviews.keySet().retainAll(shown);
        return Map.copyOf(reviews);
    }

    /** The body as one paragraph of plain words. */
    Translated paragraph() {
        return translated(text -> {
            String words = new Markdown(text.name(), text.body(), text.above(), mistakes).oneParagraph();
            if (words.isEmpty()) Wrong.EMPTY_TEXT.at(mistakes, text.name(), text.above());
            return words;
        });
    }

    /** Notes where the body of a translation is built otherwise than its source. */
    void compare(Language language, List<Mark> source, List<Mark> marks) {
        TextFile text = all.get(language);
        Mark.compare(source, marks, text.name(), text.above() + text.body().size(), mistakes);
    }
}
