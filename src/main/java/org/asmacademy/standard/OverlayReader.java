package org.asmacademy.standard;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Nearest;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;

/**
 * Reads what makes a standard an overlay. What is only proposed may not look like anything else: its id begins with {@value #PREFIX}, so that
 * every row of every export says it, it has no codes, and it does not bear the name of what it starts from.
 */
class OverlayReader {
    private static final String PREFIX = "proposed-";
    private static final String WORD = "(proposed)";
    private static final Set<String> COUNTRIES = new TreeSet<>(Set.of(Locale.getISOCountries()));
    private final Yaml file;
    private final Set<String> others;
    private final Set<String> minerals;
    private final Set<Language> languages;

    /** @param others the ids of all standards */
    OverlayReader(Yaml file, Set<String> others, Set<String> minerals, Set<Language> languages) {
        this.file = file;
        this.others = others;
        this.minerals = minerals;
        this.languages = languages;
    }

    Optional<Overlay> read(String id, Translated name) {
        Yaml yaml = file.maybe("overlay");
        if (!yaml.present()) {
            if (id.startsWith(PREFIX)) file.need("id").wrong("An id with `" + PREFIX + "` is for what is proposed", "`overlay: {of: …, proposed: true, …}`");
            return Optional.empty();
        }
        yaml.only("of", "keeps", "proposed", "called", "author", "country");
        Yaml base = yaml.need("of");
        String of = base.oneOf(others);
        if (of.equals(id)) base.wrong("It cannot start from itself", "the id of another standard");
        Translated called = yaml.need("called").translated(languages);
        boolean proposed = yaml.maybe("proposed").yes();
        if (proposed) {
            checkProposed(id);
            ownName(file.need("short-name"), List.of(file.need("short-name").text()), of);
            ownName(file.need("name"), name.words().values(), of);
            ownName(yaml.need("called"), called.words().values(), of);
        } else if (id.startsWith(PREFIX)) {
            yaml.wrong("An id with `" + PREFIX + "` is for what is proposed", "`proposed: true`, or another id");
        }
        return Optional.of(new Overlay(of, keeps(yaml.need("keeps")), proposed, called, yaml.need("author").translated(languages), country(yaml.maybe("country"))));
    }

    private void checkProposed(String id) {
        if (!id.startsWith(PREFIX)) file.need("id").wrong("What is proposed says so in its id", "`" + PREFIX + id + "`, also as the file's name");
        Yaml label = file.need("short-name");
        if (!label.text().contains(WORD)) label.wrong("What is proposed says so in its short name", "`short-name: \"… " + WORD + "\"`");
        for (Yaml requirement : file.need("requirements").items()) {
            Yaml code = requirement.maybe("official-code");
            if (code.present()) code.wrong("What is only proposed has no code", "`code-confidence: unknown`, and no `official-code`");
        }
    }

    private static void ownName(Yaml yaml, Collection<String> names, String base) {
        if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(base))) {
            yaml.wrong("What is proposed may not bear the name of `" + base + "`", "a name of its own");
        }
    }

    private List<String> keeps(Yaml yaml) {
        for (Yaml item : yaml.items()) {
            if (!minerals.contains(item.text())) item.wrong("`" + item.text() + "` is no mineral of seeds/commodities.yaml", Nearest.hint(item.text(), minerals));
        }
        return yaml.texts();
    }

    private static Optional<String> country(Yaml yaml) {
        if (!yaml.present()) return Optional.empty();
        String code = yaml.text();
        if (!COUNTRIES.contains(code)) yaml.wrong("`" + code + "` is no country", "two capital letters, such as `IN` or `GH`");
        return Optional.of(code);
    }
}
