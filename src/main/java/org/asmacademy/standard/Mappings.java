package org.asmacademy.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.asmacademy.shared.Current;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.jboss.logging.Logger;

/**
 * What an answer on one standard means for others. It only ever suggests: nothing is folded or declared from it. A file that breaks while the
 * program runs keeps its last good rows.
 */
@ApplicationScoped
public class Mappings {
    private static final Logger LOG = Logger.getLogger(Mappings.class);
    private static final String FOLDER = "seeds/mappings";
    private final LibraryFiles files;
    private final Standards standards;
    private final Current<Read> read;

    private record Read(Map<String, List<Mapping>> files, Map<RequirementKey, List<Mapping>> from, List<Mistake> mistakes) { }

    /**
     * Where the other requirement can be read.
     *
     * @param declare where the reader may say how a mine stands there; empty: nowhere
     */
    public record Way(String page, String declare) { }

    /** A mapping with what it leads to. */
    public record Elsewhere(Standard standard, Requirement requirement, Match match, String why, Confidence confidence, Way way) { }

    public Mappings(LibraryFiles files, Standards standards) {
        this.files = files;
        this.standards = standards;
        read = new Current<>(files.live(), () -> files.state(FOLDER) + 31L * standards.all().stream().map(Standard::hash).toList().hashCode(), this::readAll);
    }

    /** In the order of the files. */
    public List<Mapping> all() {
        return read.get().files.values().stream().flatMap(List::stream).toList();
    }

    /**
     * What a requirement means for other standards: what carries most first.
     *
     * @param way to the other requirement; without one it is left out
     */
    public List<Elsewhere> of(RequirementKey requirement, Language language, BiFunction<Standard, Requirement, Optional<Way>> way) {
        return read.get().from.getOrDefault(requirement, List.of()).stream()
                .flatMap(row -> standards.of(row.to()).stream().flatMap(there -> there.find(row.to()).stream().flatMap(asked -> way.apply(there, asked).stream()
                        .map(open -> new Elsewhere(there, asked, row.match(), row.why().in(language), row.confidence(), open)))))
                .sorted(Comparator.comparing(Elsewhere::match)).toList();
    }

    /** Another number for each reading; {@link Current#edition()}. */
    public long edition() {
        return read.edition();
    }

    /** What is wrong with the files that are there now. */
    public List<Mistake> mistakes() {
        return read.get().mistakes;
    }

    private Read readAll(Read before) {
        Map<String, Standard> known = standards.all().stream().collect(Collectors.toMap(Standard::id, one -> one, (a, b) -> a, LinkedHashMap::new));
        Map<String, List<Mapping>> rows = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (String path : files.under(FOLDER).stream().filter(one -> one.endsWith(".yaml")).toList()) {
            Mistakes here = new Mistakes();
            List<Mapping> found = new MappingReader(path, files, known, here).read();
            mistakes.addAll(here.all());
            if (here.isEmpty()) rows.put(path, found);
            else if (before != null && before.files.containsKey(path)) rows.put(path, before.files.get(path));
        }
        if (!mistakes.isEmpty()) LOG.errorf("Mappings with mistakes:%n%s", Mistakes.of(mistakes));
        Map<RequirementKey, List<Mapping>> from = new HashMap<>();
        rows.values().forEach(list -> list.forEach(row -> from.computeIfAbsent(row.from(), key -> new ArrayList<>()).add(row)));
        return new Read(rows, from, List.copyOf(mistakes));
    }
}
