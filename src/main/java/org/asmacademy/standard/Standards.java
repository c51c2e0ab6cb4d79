package org.asmacademy.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * The standards that sites can follow: of each, the catalogue that a steward put in force last, else the file of the library. What was in force
 * before can still be asked for by its hash. A file that breaks while the program runs keeps its last good version.
 */
@ApplicationScoped
public class Standards {
    static final String FOLDER = "seeds/standards";
    private static final Logger LOG = Logger.getLogger(Standards.class);
    private final LibraryFiles files;
    private final Commodities commodities;
    private final KeptCatalogues catalogues;
    private final Map<String, One> readBefore = new ConcurrentHashMap<>();
    private final Current<Read> read;

    /**
     * @param files  as they came with the program
     * @param byHash every catalogue that is known
     * @param known  every requirement that any of them has, in today's words or else in the last ones
     */
    private record Read(Map<String, Standard> byId, Map<String, Standard> files, Map<String, Standard> byHash, Map<RequirementKey, Requirement> requirements,
            Map<RequirementKey, Known> known, List<Mistake> mistakes) { }

    private record One(String path, Standard standard, List<Mistake> mistakes) { }

    @Inject
    Standards(LibraryFiles files, Commodities commodities, KeptCatalogues catalogues) {
        this.files = files;
        this.commodities = commodities;
        this.catalogues = catalogues;
        read = new Current<>(true, () -> files.state(FOLDER) + 31L * commodities.all().hashCode() + 1_000_003L * catalogues.state(), this::readAll);
    }

    /** The files alone. */
    public Standards(LibraryFiles files, Commodities commodities) {
        this(files, commodities, KeptCatalogues.NONE);
    }

    /** In the order of their ids. */
    public List<Standard> all() {
        return List.copyOf(read.get().byId.values());
    }

    public Optional<Standard> find(String id) {
        return Optional.ofNullable(read.get().byId.get(id));
    }

    /** Today's requirement; none when the standard has it no more. */
    public Optional<Requirement> requirement(RequirementKey key) {
        return Optional.ofNullable(read.get().requirements.get(key));
    }

    /** The standard that a requirement belongs to. */
    public Optional<Standard> of(RequirementKey key) {
        return read.get().byId.values().stream().filter(s -> key.id().startsWith(s.id() + ".")).findFirst();
    }

    /** The catalogue with that hash, in force or not. */
    public Optional<Standard> at(String hash) {
        return Optional.ofNullable(read.get().byHash.get(hash));
    }

    /** A requirement that a standard has or once had. */
    public Optional<Known> known(RequirementKey key) {
        return Optional.ofNullable(read.get().known.get(key));
    }

    /** A requirement as the catalogue with that hash has it; when this academy does not know that one, as {@link #known(RequirementKey)}. */
    public Optional<Known> known(RequirementKey key, String hash) {
        return in(hash, key).or(() -> known(key));
    }

    /** Every requirement that a standard has or once had: what facts and courses may name. */
    public Collection<Known> everKnown() {
        return List.copyOf(read.get().known.values());
    }

    /** What stood in the catalogue with that hash, if it is not today's. Nothing when it is, or when this academy does not know it. */
    public Optional<Earlier> since(String hash, RequirementKey key) {
        Optional<Known> now = known(key).filter(known -> !known.standard().hash().equals(hash));
        return now.flatMap(today -> in(hash, key).map(then -> new Earlier(then, today, Part.between(then, today))));
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

    /** The standards as the files of the library have them. */
    Collection<Standard> inFiles() {
        return read.get().files.values();
    }

    /** Another catalogue is in force: the next page already reads it. */
    void follow() {
        read.refresh();
    }

    /** Reads a catalogue as it would be read when it is in force. */
    Standard read(String path, byte[] bytes, Mistakes mistakes) {
        return new StandardReader(path, bytes, minerals(), read.get().byId.keySet(), mistakes).read();
    }

    private Optional<Known> in(String hash, RequirementKey key) {
        return at(hash).flatMap(standard -> standard.find(key).map(requirement -> new Known(standard, requirement)));
    }

    private boolean concerns(List<String> codes, Collection<String> siteCommodities) {
        return codes.stream().anyMatch(code -> commodities.covers(code, siteCommodities));
    }

    private Set<String> minerals() {
        return Stream.concat(Stream.of(Commodities.ALL), commodities.all().stream().map(Commodity::code)).collect(Collectors.toSet());
    }

    private Read readAll(Read before) {
        Set<String> minerals = minerals();
        List<String> paths = files.under(FOLDER).stream().filter(path -> path.endsWith(".yaml")).toList();
        List<Catalogue> kept = catalogues.all();
        Set<String> ids = Stream.concat(paths.stream().map(Standards::id), kept.stream().map(Catalogue::standard)).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Standard> shipped = new TreeMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        paths.parallelStream().map(path -> readOne(path, files.read(path), minerals, ids)).toList().forEach(one -> {
            mistakes.addAll(one.mistakes);
            if (one.mistakes.isEmpty()) shipped.put(one.standard.id(), one.standard);
            else keepLastGood(one.path, before, shipped);
        });
        if (!mistakes.isEmpty()) LOG.errorf("Standards with mistakes:%n%s", Mistakes.of(mistakes));
        Map<String, Standard> standards = new TreeMap<>(shipped);
        Map<String, Standard> byHash = new LinkedHashMap<>();
        kept.forEach(catalogue -> {
            // What was checked when it was put in force is not taken away by today's stricter rules, unless it is to count today.
            One one = readBefore.computeIfAbsent(catalogue.hash(), hash -> readOne(catalogue.path(), catalogue.bytes(), minerals, ids));
            byHash.put(catalogue.hash(), one.standard);
            if (catalogue.applied() && one.mistakes.isEmpty()) standards.put(one.standard.id(), one.standard);
            else if (catalogue.applied()) LOG.errorf("This catalogue of %s is not read any more as it was; the one before it counts:%n%s", one.standard.id(), Mistakes.of(one.mistakes));
        });
        shipped.values().forEach(standard -> byHash.put(standard.hash(), standard));
        return new Read(standards, shipped, byHash, requirements(standards), known(byHash, standards), List.copyOf(mistakes));
    }

    private static Map<RequirementKey, Requirement> requirements(Map<String, Standard> standards) {
        Map<RequirementKey, Requirement> requirements = new LinkedHashMap<>();
        standards.values().forEach(s -> s.requirements().forEach(r -> requirements.put(r.key(), r)));
        return requirements;
    }

    private static Map<RequirementKey, Known> known(Map<String, Standard> byHash, Map<String, Standard> today) {
        Map<RequirementKey, Known> known = new LinkedHashMap<>();
        Stream.concat(byHash.values().stream(), today.values().stream()).forEach(s -> s.requirements().forEach(r -> known.put(r.key(), new Known(s, r))));
        return known;
    }

    private static One readOne(String path, byte[] bytes, Set<String> minerals, Set<String> ids) {
        Mistakes mistakes = new Mistakes();
        Standard standard = new StandardReader(path, bytes, minerals, ids, mistakes).read();
        return new One(path, standard, mistakes.all());
    }

    private static void keepLastGood(String file, Read before, Map<String, Standard> standards) {
        String id = id(file);
        if (before != null && before.files.containsKey(id)) standards.put(id, before.files.get(id));
    }

    private static String id(String file) {
        return file.substring(FOLDER.length() + 1, file.length() - ".yaml".length());
    }
}
