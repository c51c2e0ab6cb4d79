package org.asmacademy.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.LibraryText;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;

/** Reads one file of {@code seeds/standards}, as {@code seeds/README.md} describes it. A standard speaks the languages of its name. */
class StandardReader {
    private final String file;
    private final Set<String> minerals;
    private final Set<String> standards;
    private final Mistakes mistakes;
    private final byte[] bytes;
    private Set<Language> languages = Set.of();

    /**
     * @param minerals  the codes that a standard may name, {@code all} too
     * @param standards the ids that an overlay may start from
     */
    StandardReader(String file, LibraryFiles files, Set<String> minerals, Set<String> standards, Mistakes mistakes) {
        this.file = file;
        this.minerals = minerals;
        this.standards = standards;
        this.mistakes = mistakes;
        this.bytes = files.read(file);
    }

    Standard read() {
        Yaml yaml = Yaml.read(file, LibraryText.of(file, bytes, mistakes), 0, mistakes);
        yaml.only("id", "version", "includes-changes-from", "edition", "name", "short-name", "publisher", "licence", "attribution", "notice",
                "commodities", "overlay", "stages", "scales", "sections", "requirements");
        String id = id(yaml.need("id"));
        Translated name = yaml.need("name").translated(Set.of());
        languages = name.languages();
        String version = version(yaml.need("version"));
        Optional<String> includes = maybeVersion(yaml.maybe("includes-changes-from"));
        List<Stage> stages = unique(yaml.need("stages"), yaml.need("stages").items().stream().map(this::stage).toList(), Stage::id);
        Map<String, Scale> scales = scales(yaml.need("scales"));
        List<StandardSection> sections = unique(yaml.need("sections"),
                yaml.need("sections").items().stream().map(s -> section(s, id, scales)).toList(), StandardSection::id);
        Set<String> stageIds = stages.stream().map(Stage::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> sectionIds = sections.stream().map(StandardSection::id).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Requirement> requirements = unique(yaml.need("requirements"), yaml.need("requirements").items().stream()
                .map(r -> requirement(r, id, sectionIds, stageIds, includes.orElse(version))).toList(), r -> r.key().id());
        checkAlternatives(yaml.need("requirements"), requirements);
        return new Standard(id, version, includes, yaml.need("edition").whole(1, 10_000), name, yaml.need("short-name").text(),
                yaml.need("publisher").text(), yaml.need("licence").text(), yaml.need("attribution").translated(languages),
                yaml.need("notice").translated(languages), minerals(yaml.need("commodities")), stages, sections, requirements, Sha256.hex(bytes),
                new OverlayReader(yaml, standards, minerals, languages).read(id, name));
    }

    private String id(Yaml yaml) {
        String expected = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
        if (yaml.present() && !yaml.text().equals(expected)) yaml.wrong("The id is not the file's name", "`id: " + expected + "`, or another file name");
        return expected;
    }

    private Stage stage(Yaml yaml) {
        yaml.only("id", "title", "confidence");
        return new Stage(yaml.need("id").text(), yaml.need("title").translated(languages), yaml.need("confidence").oneOf(Confidence.class));
    }

    private Map<String, Scale> scales(Yaml yaml) {
        Map<String, Scale> scales = new LinkedHashMap<>();
        yaml.entries().forEach((id, values) -> scales.put(id, scale(id, values)));
        return scales;
    }

    private Scale scale(String id, Yaml yaml) {
        List<ScaleValue> values = new ArrayList<>();
        for (Yaml item : yaml.items()) {
            item.only("value", "order", "label");
            values.add(new ScaleValue(item.need("value").text(), item.need("order").whole(0, 20), item.need("label").translated(languages)));
        }
        values.sort((a, b) -> Integer.compare(a.order(), b.order()));
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).order() != i) {
                yaml.wrong("The orders of scale `" + id + "` do not count up from 0 without a gap", "order 0 for \"not yet\", then 1, 2 …");
                break;
            }
        }
        if (values.size() < 2) yaml.wrong("Scale `" + id + "` has fewer than two values", "at least \"not yet\" (order 0) and \"in place\" (order 1)");
        return new Scale(id, unique(yaml, List.copyOf(values), ScaleValue::value));
    }

    private StandardSection section(Yaml yaml, String standard, Map<String, Scale> scales) {
        yaml.only("id", "code", "title", "scale", "confidence", "note");
        return new StandardSection(within(standard, yaml.need("id")), maybeText(yaml.maybe("code")), yaml.need("title").translated(languages),
                scales.getOrDefault(yaml.need("scale").oneOf(scales.keySet()), new Scale("", List.of())),
                yaml.need("confidence").oneOf(Confidence.class), maybeText(yaml.maybe("note")));
    }

    private Requirement requirement(Yaml yaml, String standard, Set<String> sections, Set<String> stages, String newest) {
        yaml.only("id", "section", "group", "stage", "official-code", "code-confidence", "title", "summary", "evidence", "topic", "commodities",
                "alternatives", "duty-of", "optional", "since", "until", "mitigation-months", "confidence", "framework-issue", "oecd-annex-ii",
                "sources", "note");
        Optional<String> code = maybeText(yaml.maybe("official-code"));
        CodeConfidence sure = yaml.need("code-confidence").oneOf(CodeConfidence.class);
        if (code.isEmpty() != (sure == CodeConfidence.UNKNOWN)) yaml.need("code-confidence").wrong("`official-code` and `code-confidence` do not fit",
                "`code-confidence: unknown` without a code, `confirmed` or `unverified` with one");
        Yaml since = yaml.need("since");
        if (since.present() && Version.compare(version(since), newest) > 0) since.wrong("This list goes up to version " + newest,
                "`since: \"" + newest + "\"`, or raise the standard's `version` or `includes-changes-from`");
        return new Requirement(new RequirementKey(within(standard, yaml.need("id"))), yaml.need("section").oneOf(sections),
                yaml.need("stage").oneOf(stages), maybe(yaml.maybe("group")), code, sure, yaml.need("title").translated(languages),
                yaml.need("summary").translated(languages), yaml.need("evidence").translatedList(languages), yaml.need("topic").text(),
                minerals(yaml.need("commodities")), maybeText(yaml.maybe("alternatives")),
                yaml.maybe("duty-of").present() ? yaml.maybe("duty-of").oneOf(Duty.class) : Duty.SITE, yaml.maybe("optional").yes(), version(since),
                maybeVersion(yaml.maybe("until")), yaml.maybe("mitigation-months").maybeWhole(1, 120), yaml.need("confidence").oneOf(Confidence.class),
                maybeText(yaml.maybe("framework-issue")), yaml.maybe("oecd-annex-ii").items().stream().map(n -> n.whole(1, 14)).toList(),
                sources(yaml.need("sources")), maybeText(yaml.maybe("note")));
    }

    private List<Reference> sources(Yaml yaml) {
        List<Reference> sources = new ArrayList<>();
        for (Yaml item : yaml.items()) {
            item.only("document", "language", "url");
            Yaml url = item.maybe("url");
            if (url.present() && !url.text().matches("https?://\\S+")) url.wrong("This is no web address", "`url: \"https://…\"`");
            sources.add(new Reference(item.need("document").text(), item.maybe("language").language(Language.ENGLISH), maybeText(url)));
        }
        return List.copyOf(sources);
    }

    private List<String> minerals(Yaml yaml) {
        for (Yaml item : yaml.items()) {
            if (!minerals.contains(item.text())) item.wrong("`" + item.text() + "` is no mineral of seeds/commodities.yaml", Nearest.hint(item.text(), minerals));
        }
        if (yaml.isList() && yaml.items().isEmpty()) yaml.wrong("No mineral is named", "`commodities: [all]`");
        return yaml.texts();
    }

    /** One alternative alone is no choice: then the word is mistyped in one place. */
    private static void checkAlternatives(Yaml yaml, List<Requirement> requirements) {
        Map<String, Integer> times = new HashMap<>();
        requirements.forEach(r -> r.alternatives().ifPresent(word -> times.merge(word, 1, Integer::sum)));
        for (Yaml item : yaml.items()) {
            Yaml word = item.maybe("alternatives");
            if (word.present() && times.getOrDefault(word.text(), 0) == 1) word.wrong("No other requirement has `alternatives: " + word.text() + "`",
                    "the same word at each requirement that can stand for this one");
        }
    }

    private static String within(String standard, Yaml yaml) {
        String id = yaml.text();
        if (id.startsWith(standard + ".") && RequirementKey.isKey(id)) return id;
        if (yaml.present()) yaml.wrong("The id `" + id + "` must begin with `" + standard + ".`", "`" + standard + ".` and words of a-z, 0-9 and `-`");
        return standard + ".broken";
    }

    private static <T> List<T> unique(Yaml at, List<T> things, Function<T, String> id) {
        Map<String, T> seen = new HashMap<>();
        List<Yaml> items = at.items();
        for (int i = 0; i < things.size(); i++) {
            String name = id.apply(things.get(i));
            Yaml item = i < items.size() ? items.get(i) : at;
            if (seen.put(name, things.get(i)) != null && !name.endsWith(".broken")) item.wrong("`" + name + "` stands twice", "another id, or leave one out");
        }
        return things;
    }

    private static String version(Yaml yaml) {
        String version = yaml.text();
        if (version.matches(Version.SHAPE)) return version;
        if (yaml.present()) yaml.wrong("`" + version + "` is no version", "numbers with dots between, such as \"2.0\"");
        return "0";
    }

    private static Optional<String> maybeVersion(Yaml yaml) {
        return yaml.present() ? Optional.of(version(yaml)) : Optional.empty();
    }

    private static Optional<String> maybeText(Yaml yaml) {
        return yaml.present() ? Optional.of(yaml.text()) : Optional.empty();
    }

    private Optional<Translated> maybe(Yaml yaml) {
        return yaml.present() ? Optional.of(yaml.translated(languages)) : Optional.empty();
    }
}
