package org.asmacademy.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;
import org.asmacademy.standard.RequirementKey;

/** Reads one module's folder: {@code module.md}, the activities beside it, and {@code guide.md} if there is one. */
class ModuleReader {
    private static final Pattern ACTIVITY = Pattern.compile("(\\d\\d-([a-z0-9-]+)\\.(lesson|quiz|task))\\.md");
    private final CourseFiles files;
    private final String folder;
    private final ModuleKey key;
    private final List<Language> languages;
    private final List<Language> also;
    private final References references;
    private final boolean withDrafts;
    private final Mistakes mistakes;
    private final Map<String, Set<String>> speakable = new LinkedHashMap<>();

    ModuleReader(CourseFiles files, String folder, ModuleKey key, List<Language> languages, List<Language> also, References references,
            boolean withDrafts, Mistakes mistakes) {
        this.files = files;
        this.folder = folder;
        this.key = key;
        this.languages = languages;
        this.also = also;
        this.references = references;
        this.withDrafts = withDrafts;
        this.mistakes = mistakes;
    }

    /** The module; empty if it has no module.md or may not be shown in any language. */
    Optional<CourseModule> read(Map<Language, ReviewStatus> course) {
        if (!files.has(folder + "/module.md")) {
            Wrong.NO_FILE.at(mistakes, files.named(folder + "/module.md"), 1, "module.md");
            return Optional.empty();
        }
        TextSet module = TextSet.read(files, folder + "/module", languages, mistakes);
        Map<String, TextSet> activities = activityTexts();
        SafetyClass safety = module.head().need("safety").oneOf(SafetyClass.class);
        Optional<TextSet> guide = files.has(folder + "/guide.md") ? Optional.of(TextSet.read(files, folder + "/guide", languages, mistakes)) : Optional.empty();
        List<TextSet> beside = new ArrayList<>(activities.values());
        guide.ifPresent(beside::add);
        Set<Language> shown = shown(safety, module, beside, course);
        List<Activity> read = new ArrayList<>();
        activities.forEach((file, texts) -> read.add(activity(file, texts.in(withBeginnings(shown, texts)), course)));
        Optional<Guide> guided = guide.map(texts -> new GuideReader(key, files, texts.in(shown), references, mistakes).read(course));
        CourseModule built = build(module.in(shown), safety, course, read, guided);
        return shown.isEmpty() ? Optional.empty() : Optional.of(built);
    }

    /** After reading: for each activity ({@code module/activity}) the ids of what can be recorded alone. */
    Map<String, Set<String>> speakable() {
        return speakable;
    }

    private Map<String, TextSet> activityTexts() {
        Map<String, TextSet> texts = new TreeMap<>();
        CourseReader.Numbers numbers = new CourseReader.Numbers(files, mistakes);
        for (String path : files.paths()) {
            if (!path.startsWith(folder + "/")) continue;
            Matcher name = ACTIVITY.matcher(path.substring(folder.length() + 1));
            if (!name.matches()) continue;
            numbers.check(path, name.group(1), name.group(2));
            String stem = folder + "/" + name.group(1);
            texts.put(name.group(1), TextSet.read(files, stem, Stream.concat(languages.stream(), also.stream().filter(one -> files.has(stem + "." + one + ".md"))).toList(),
                    mistakes));
        }
        if (texts.isEmpty()) Wrong.NO_ACTIVITY.at(mistakes, files.named(folder + "/module.md"), 1);
        return texts;
    }

    /** A high-risk module is shown in a language when all its files have been checked in that language. */
    private Set<Language> shown(SafetyClass safety, TextSet module, List<TextSet> beside, Map<Language, ReviewStatus> course) {
        Set<Language> shown = new HashSet<>(languages);
        if (withDrafts || safety != SafetyClass.HIGH) return shown;
        List<TextSet> texts = new ArrayList<>(List.of(module));
        texts.addAll(beside);
        shown.removeIf(language -> texts.stream().anyMatch(t -> t.reviews(course).get(language) != ReviewStatus.REVIEWED));
        return shown;
    }

    /** Where high-risk drafts are not shown, what was only begun in a language stays away as well: nobody has checked it. */
    private Set<Language> withBeginnings(Set<Language> shown, TextSet texts) {
        Set<Language> all = new HashSet<>(shown);
        if (shown.containsAll(languages)) texts.all().keySet().stream().filter(also::contains).forEach(all::add);
        return all;
    }

    private Activity activity(String file, TextSet texts, Map<Language, ReviewStatus> course) {
        String[] name = file.substring(3).split("\\.");
        ActivityReader reader = new ActivityReader(key.activity(name[0]), files, texts, course, references, mistakes);
        Activity activity = switch (name[1]) {
            case "lesson" -> reader.lesson();
            case "quiz" -> reader.quiz();
            default -> reader.task();
        };
        speakable.put(key.name() + "/" + name[0], reader.ids());
        return activity;
    }

    private CourseModule build(TextSet texts, SafetyClass safety, Map<Language, ReviewStatus> course, List<Activity> activities,
            Optional<Guide> guide) {
        texts.only(List.of("title", "safety", "sign-off", "objectives", "changed-practice", "must-not-teach", "unverified", "requirements", "sources",
                "review"), List.of("title", "sign-off", "objectives", "changed-practice", "unverified", "requirements", "review"));
        Yaml head = texts.head();
        Optional<Translated> signOff = texts.maybeWords("sign-off");
        if (safety == SafetyClass.HIGH && signOff.isEmpty()) Wrong.NO_SIGN_OFF.at(mistakes, head.file(), head.maybe("safety").line());
        Yaml mustNot = head.maybe("must-not-teach");
        return new CourseModule(key, texts.words("title"), texts.paragraph(), safety, signOff, texts.list("objectives"),
                texts.words("changed-practice"), mustNot.present() ? Optional.of(mustNot.text()) : Optional.empty(), texts.maybeWords("unverified"),
                teaches(texts), sources(head.maybe("sources")), texts.shownReviews(course), List.copyOf(activities), guide);
    }

    private List<Teaching> teaches(TextSet texts) {
        Map<String, Yaml> source = texts.head().need("requirements").entries();
        texts.translations().values().forEach(t -> t.head().need("requirements").entries().forEach((id, extra) -> {
            extra.only("why");
            if (!source.containsKey(id)) Wrong.NOT_IN_SOURCE.at(mistakes, extra.file(), extra.line(), "requirements: " + id);
        }));
        List<Teaching> teaches = new ArrayList<>();
        source.forEach((id, yaml) -> {
            yaml.only("strength", "why");
            if (!references.isRequirement(id)) {
                Wrong.UNKNOWN_REQUIREMENT.at(mistakes, yaml.file(), yaml.line(), id, Nearest.hint(id, references.requirements()));
            } else if (references.buyersDuties().contains(id)) Wrong.BUYERS_DUTY.at(mistakes, yaml.file(), yaml.line(), id);
            Teaching.Strength strength = yaml.need("strength").oneOf(Teaching.Strength.class);
            Translated why = texts.words(head -> head.need("requirements").need(id).need("why"));
            if (id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) teaches.add(new Teaching(new RequirementKey(id), strength, why));
        });
        return List.copyOf(teaches);
    }

    private List<Source> sources(Yaml yaml) {
        List<Source> sources = new ArrayList<>();
        for (Yaml item : yaml.items()) {
            item.only("title", "language", "url");
            Yaml url = item.maybe("url");
            if (url.present() && !url.text().matches("https?://\\S+")) Wrong.NO_ADDRESS.at(mistakes, url.file(), url.line(), url.text());
            sources.add(new Source(item.need("title").text(), item.maybe("language").language(Language.ENGLISH),
                    url.present() ? Optional.of(url.text()) : Optional.empty()));
        }
        return List.copyOf(sources);
    }
}
