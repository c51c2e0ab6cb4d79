package org.asmacademy.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;
import org.asmacademy.shared.Yaml;

/** Reads one course, as {@code courses/README.md} describes it. Notes every mistake; the course is good only if there was none. */
class CourseReader {
    private static final Pattern TEXT = Pattern.compile(
            "(?:course|\\d\\d-([a-z0-9-]+)/(?:module|guide|\\d\\d-[a-z0-9-]+\\.(?:lesson|quiz|task)))(?:\\.([a-z]{2,3}))?\\.md");
    private final CourseFiles files;
    private final References references;
    private final boolean withDrafts;
    private final Mistakes mistakes;

    /** @param withDrafts whether high-risk texts that nobody has checked are built in too */
    CourseReader(CourseFiles files, References references, boolean withDrafts, Mistakes mistakes) {
        this.files = files;
        this.references = references;
        this.withDrafts = withDrafts;
        this.mistakes = mistakes;
    }

    /** Empty only if there is no course.md, or the folder's name cannot be a key. */
    Optional<Course> read() {
        if (!files.key().matches("[a-z0-9][a-z0-9-]*")) {
            Wrong.COURSE_NAME.at(mistakes, files.folder(), 1, files.key());
            return Optional.empty();
        }
        if (!files.has("course.md")) {
            Wrong.NO_FILE.at(mistakes, files.named("course.md"), 1, "course.md");
            return Optional.empty();
        }
        TextFile front = TextFile.read(files, "course.md", new Mistakes());
        List<Language> languages = languages(front);
        List<Language> also = also(front, languages);
        checkNames(Stream.concat(languages.stream(), also.stream()).toList());
        TextSet course = TextSet.read(files, "course", languages, mistakes);
        course.only(List.of("title", "version", "language", "translations", "also", "commodities", "authors", "licence", "review"), List.of("title", "review"));
        Map<Language, ReviewStatus> reviews = course.each(text -> text.head().need("review").oneOf(ReviewStatus.class));
        Yaml head = course.head();
        List<CourseModule> modules = modules(languages, also, reviews);
        return Optional.of(new Course(files.key(), files.pack(), head.need("version").whole(1, 100_000), languages, course.words("title"),
                course.paragraph(), minerals(head.need("commodities")), authors(head.need("authors")), head.need("licence").text(), reviews, modules,
                files.paths().stream().filter(p -> p.startsWith("media/")).collect(Collectors.toUnmodifiableSet())));
    }

    /** The languages as course.md names them. It is read once more with the others, where its other mistakes are noted. */
    private List<Language> languages(TextFile course) {
        Set<Language> languages = new LinkedHashSet<>();
        List<Yaml> named = new ArrayList<>(List.of(course.head().need("language")));
        if (course.head().maybe("translations").present()) named.addAll(course.head().maybe("translations").items());
        for (Yaml yaml : named) {
            String code = yaml.text();
            if (code.isEmpty()) continue;
            if (!Language.isKnown(code)) Wrong.NO_LANGUAGE.at(mistakes, yaml.file(), yaml.line(), code);
            else if (!languages.add(new Language(code))) Wrong.LANGUAGE_TWICE.at(mistakes, yaml.file(), yaml.line(), code);
        }
        if (languages.isEmpty()) languages.add(Language.ENGLISH);
        // Where nothing can be read, the names of the files say the languages, or else every translation would be told to be one too many.
        if (!course.head().present()) files.paths().stream().filter(p -> p.matches("course\\.[a-z]{2,3}\\.md"))
                .forEach(p -> languages.add(new Language(p.substring("course.".length(), p.length() - ".md".length()))));
        return List.copyOf(languages);
    }

    /** Languages into which a beginning was made: a lesson here and there, for who reads nothing else. */
    private List<Language> also(TextFile course, List<Language> languages) {
        List<Language> also = new ArrayList<>();
        if (!course.head().maybe("also").present()) return also;
        for (Yaml yaml : course.head().maybe("also").items()) {
            String code = yaml.text();
            if (!Language.isKnown(code)) Wrong.NO_LANGUAGE.at(mistakes, yaml.file(), yaml.line(), code);
            else if (languages.contains(new Language(code)) || also.contains(new Language(code))) Wrong.LANGUAGE_TWICE.at(mistakes, yaml.file(), yaml.line(), code);
            else also.add(new Language(code));
        }
        return also;
    }

    private void checkNames(List<Language> languages) {
        for (String path : files.paths()) {
            if (path.startsWith("media/")) continue;
            Matcher text = TEXT.matcher(path);
            if (!text.matches()) {
                Wrong.STRAY_FILE.at(mistakes, files.named(path), 1, path);
                continue;
            }
            String language = text.group(2);
            if (language == null) continue;
            String source = path.substring(0, path.length() - language.length() - 4) + ".md";
            if (languages.stream().skip(1).noneMatch(l -> l.code().equals(language))) {
                Wrong.OTHER_LANGUAGE.at(mistakes, files.named(path), 1, language);
            } else if (!files.has(source)) Wrong.NO_SOURCE.at(mistakes, files.named(path), 1, path);
        }
    }

    private List<CourseModule> modules(List<Language> languages, List<Language> also, Map<Language, ReviewStatus> reviews) {
        Map<String, String> folders = new TreeMap<>();
        for (String path : files.paths()) {
            Matcher text = TEXT.matcher(path);
            if (text.matches() && text.group(1) != null) folders.put(path.substring(0, path.indexOf('/')), text.group(1));
        }
        if (folders.isEmpty()) Wrong.NO_MODULE.at(mistakes, files.named("course.md"), 1);
        Numbers numbers = new Numbers(files, mistakes);
        Map<String, Set<String>> speakable = new LinkedHashMap<>();
        List<CourseModule> modules = new ArrayList<>();
        folders.forEach((folder, name) -> {
            numbers.check(folder + "/module.md", folder, name);
            ModuleReader reader = new ModuleReader(files, folder, new ModuleKey(files.key(), name), languages, also, references, withDrafts, mistakes);
            reader.read(reviews).ifPresent(modules::add);
            speakable.putAll(reader.speakable());
        });
        new MediaCheck(files, mistakes).check(Stream.concat(languages.stream(), also.stream()).toList(), speakable);
        return List.copyOf(modules);
    }

    private List<String> minerals(Yaml yaml) {
        if (yaml.isList() && yaml.items().isEmpty()) Wrong.NOTHING.at(mistakes, yaml.file(), yaml.line(), "commodities");
        for (Yaml item : yaml.items()) {
            boolean known = item.text().equals(Commodities.ALL) || references.isMineral(item.text());
            if (!known) Wrong.UNKNOWN_MINERAL.at(mistakes, item.file(), item.line(), item.text(), Nearest.hint(item.text(), references.minerals()));
        }
        return yaml.texts();
    }

    private List<Author> authors(Yaml yaml) {
        List<Author> authors = new ArrayList<>();
        for (Yaml item : yaml.items()) {
            item.only("name", "kind", "of");
            Author.Kind kind = item.need("kind").oneOf(Author.Kind.class);
            Optional<String> of = item.maybe("of").present() ? Optional.of(item.maybe("of").text()) : Optional.empty();
            if (kind == Author.Kind.UNIVERSITY && of.isEmpty()) Wrong.NO_UNIVERSITY.at(mistakes, item.file(), item.line());
            authors.add(new Author(item.need("name").text(), kind, of));
        }
        if (yaml.isList() && authors.isEmpty()) Wrong.NOTHING.at(mistakes, yaml.file(), yaml.line(), "authors");
        return List.copyOf(authors);
    }

    /** Numbers and keys stand once in a folder. */
    static class Numbers {
        private final CourseFiles files;
        private final Mistakes mistakes;
        private final Map<String, String> byNumber = new HashMap<>();
        private final Map<String, String> byKey = new HashMap<>();

        Numbers(CourseFiles files, Mistakes mistakes) {
            this.files = files;
            this.mistakes = mistakes;
        }

        /** @param file where the mistake is told; @param named {@code NN-key…} */
        void check(String file, String named, String key) {
            String number = named.substring(0, 2);
            String first = byNumber.putIfAbsent(number, named);
            if (first != null) Wrong.SAME_NUMBER.at(mistakes, files.named(file), 1, number, first, named);
            String same = byKey.putIfAbsent(key, named);
            if (same != null) Wrong.SAME_KEY.at(mistakes, files.named(file), 1, same, named, key);
        }
    }
}
