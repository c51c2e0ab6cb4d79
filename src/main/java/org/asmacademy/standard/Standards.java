package org.asmacademy.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.commodity.Commodity;
import org.asmacademy.shared.Current;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.jboss.logging.Logger;

/** The standards that sites can follow. A file that breaks while the program runs keeps its last good version. */
@ApplicationScoped
public class Standards {
    private static final Logger LOG = Logger.getLogger(Standards.class);
    private static final String FOLDER = "seeds/standards";
    private final LibraryFiles files;
    private final Commodities commodities;
    private final Current<Read> read;

    private record Read(Map<String, Standard> byId, Map<RequirementKey, Requirement> requirements, List<Mistake> mistakes) { }

    private record One(String path, Standard standard, List<Mistake> mistakes) { }

    public Standards(LibraryFiles files, Commodities commodities) {
        this.files = files;
        this.commodities = commodities;
        read = new Current<>(files.live(), () -> files.state(FOLDER) + 31L * commodities.all().hashCode(), this::readAll);
    }

    /** In the order of their ids. */
    public List<Standard> all() {
        return List.copyOf(read.get().byId.values());
    }

    public Optional<Standard> find(String id) {
        return Optional.ofNullable(read.get().byId.get(id));
    }

    public Optional<Requirement> requirement(RequirementKey key) {
        return Optional.ofNullable(read.get().requirements.get(key));
    }

    /** The standard that a requirement belongs to. */
    public Optional<Standard> of(RequirementKey key) {
        return read.get().byId.values().stream().filter(s -> key.id().startsWith(s.id() + ".")).findFirst();
    }

    /**
     * The standards that can concern a site with these minerals, and of each what concerns it: neither the duties of buyers nor what the
     * standard has given up.
     */
    public List<SiteStandard> forSite(Collection<String> siteCommodities) {
        return read.get().byId.values().stream().filter(s -> concerns(s.commodities(), siteCommodities))
                .map(s -> new SiteStandard(s, s.requirements().stream().filter(r -> r.dutyOf() == Duty.SITE && !r.endedBefore(s.version())
                        && concerns(r.commodities(), siteCommodities)).toList()))
                .toList();
    }

    /** A requirement's title for where its standard is not named beside it: what is only proposed says so. */
    public String title(Requirement requirement, Language language) {
        return requirement.title().in(language) + of(requirement.key()).filter(Standard::proposed).map(one -> " · " + one.called(language)).orElse("");
    }

    /** What an overlay takes over unchanged of what it starts from. It stays there: a site says it once, and it counts there only. */
    public List<Requirement> takenOver(Overlay overlay) {
        return find(overlay.base()).stream().flatMap(base -> base.requirements().stream().filter(r -> !r.endedBefore(base.version()) && overlay.keeps(r))).toList();
    }

    /** Whether a standard that somebody has adopted asks something of one of these minerals alone, and not just of every mine. */
    public boolean hasChapterFor(Collection<String> minerals) {
        return read.get().byId.values().stream().filter(standard -> !standard.proposed()).flatMap(standard -> standard.requirements().stream())
                .anyMatch(r -> r.commodities().stream().anyMatch(code -> !code.equals(Commodities.ALL) && commodities.covers(code, minerals)));
    }

    /** What is wrong with the files that are there now. */
    public List<Mistake> mistakes() {
        return read.get().mistakes;
    }

    private boolean concerns(List<String> codes, Collection<String> siteCommodities) {
        return codes.stream().anyMatch(code -> commodities.covers(code, siteCommodities));
    }

    private Read readAll(Read before) {
        Set<String> minerals = Stream.concat(Stream.of(Commodities.ALL), commodities.all().stream().map(Commodity::code)).collect(Collectors.toSet());
        List<String> paths = files.under(FOLDER).stream().filter(path -> path.endsWith(".yaml")).toList();
        Map<String, Standard> standards = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> ids = paths.stream().map(Standards::id).collect(Collectors.toCollection(TreeSet::new));
        paths.parallelStream().map(path -> readOne(path, minerals, ids)).toList().forEach(one -> {
            mistakes.addAll(one.mistakes);
            if (one.mistakes.isEmpty()) standards.put(one.standard.id(), one.standard);
            else keepLastGood(one.path, before, standards);
        });
        if (!mistakes.isEmpty()) LOG.errorf("Standards with mistakes:%n%s", Mistakes.of(mistakes));
        Map<RequirementKey, Requirement> requirements = new LinkedHashMap<>();
        standards.values().forEach(s -> s.requirements().forEach(r -> requirements.put(r.key(), r)));
        return new Read(standards, requirements, List.copyOf(mistakes));
    }

    private One readOne(String path, Set<String> minerals, Set<String> ids) {
        Mistakes mistakes = new Mistakes();
        Standard standard = new StandardReader(path, files, minerals, ids, mistakes).read();
        return new One(path, standard, mistakes.all());
    }

    private static void keepLastGood(String file, Read before, Map<String, Standard> standards) {
        String id = id(file);
        if (before != null && before.byId.containsKey(id)) standards.put(id, before.byId.get(id));
    }

    private static String id(String file) {
        return file.substring(FOLDER.length() + 1, file.length() - ".yaml".length());
    }
}
