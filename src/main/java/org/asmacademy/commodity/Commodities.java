package org.asmacademy.commodity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.shared.Current;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Yaml;
import org.jboss.logging.Logger;

/** The minerals that a site, a course or a requirement can be about. */
@ApplicationScoped
public class Commodities {
    /** Not a mineral: every one of them. */
    public static final String ALL = "all";
    private static final Logger LOG = Logger.getLogger(Commodities.class);
    private static final Map<String, String> ICONS = Map.of("precious-metals", "gold", "sand", "sand", "clay", "clay", "gemstones", "gems",
            "tin-tantalum-tungsten", "tin", "cobalt-copper", "cobalt", "salt", "salt");
    private static final String FILE = "seeds/commodities.yaml";
    private final LibraryFiles files;
    private final Current<Known> known;

    private record Known(Map<String, Commodity> byCode, List<Mistake> mistakes) { }

    public Commodities(LibraryFiles files) {
        this.files = files;
        known = new Current<>(files.live(), () -> files.state(FILE), this::read);
    }

    /** In the order of the file: a family before its members. */
    public List<Commodity> all() {
        return List.copyOf(known.get().byCode.values());
    }

    public Optional<Commodity> find(String code) {
        return Optional.ofNullable(known.get().byCode.get(code));
    }

    /** Whether a text may name this code: a mineral, or {@code all}. */
    public boolean knows(String code) {
        return code.equals(ALL) || known.get().byCode.containsKey(code);
    }

    /** Whether what is said for this code concerns a site with these minerals: it is one of them, or the family of one, or {@code all}. */
    public boolean covers(String code, Collection<String> siteCommodities) {
        return code.equals(ALL) || siteCommodities.stream().anyMatch(mineral -> isOrHolds(code, mineral));
    }

    /** Their names in a language, the words that no file knows left out. */
    public List<String> names(Collection<String> codes, Language language) {
        return codes.stream().map(this::find).flatMap(Optional::stream).map(mineral -> mineral.name().in(language)).toList();
    }

    /** The sign of a mineral in the drawings ({@code icons.svg}): its own, or that of its family. */
    public String icon(String code) {
        for (String at = code; at != null; at = find(at).flatMap(Commodity::broader).orElse(null)) {
            if (ICONS.containsKey(at)) return ICONS.get(at);
        }
        return code.equals(ALL) ? "mine" : "stone";
    }

    /** What is wrong with the file that is there now. */
    public List<Mistake> mistakes() {
        return known.get().mistakes;
    }

    private boolean isOrHolds(String code, String mineral) {
        Map<String, Commodity> all = known.get().byCode;
        for (String at = mineral; at != null; at = all.containsKey(at) ? all.get(at).broader().orElse(null) : null) {
            if (at.equals(code)) return true;
        }
        return false;
    }

    private Known read(Known before) {
        Mistakes mistakes = new Mistakes();
        Map<String, Commodity> read = new LinkedHashMap<>();
        Yaml list = Yaml.of(files, FILE, mistakes);
        Set<Language> languages = Set.of();
        for (Yaml item : list.items()) {
            Commodity commodity = commodity(item, languages, read);
            if (languages.isEmpty()) languages = commodity.name().languages();
            read.put(commodity.code(), commodity);
        }
        if (!mistakes.isEmpty()) LOG.errorf("Minerals with mistakes:%n%s", mistakes);
        boolean keep = before != null && !mistakes.isEmpty();
        return new Known(keep ? before.byCode : Collections.unmodifiableMap(read), mistakes.all());
    }

    private static Commodity commodity(Yaml item, Set<Language> languages, Map<String, Commodity> parents) {
        item.only("code", "broader", "name");
        Yaml code = item.need("code");
        String word = code.text();
        boolean good = word.matches("[a-z][a-z0-9-]*") && !word.equals(ALL);
        if (!word.isEmpty() && !good) code.wrong("`" + word + "` cannot be a code", "a word of a-z, 0-9 and `-`, and not `all`");
        if (parents.containsKey(word)) code.wrong("`" + word + "` stands twice", "it once");
        Yaml broader = item.maybe("broader");
        return new Commodity(word, item.need("name").translated(languages),
                broader.present() ? Optional.of(broader.oneOf(parents.keySet())) : Optional.empty());
    }
}
