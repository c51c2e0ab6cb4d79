package org.asmacademy.learning;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.commodity.Commodity;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.shared.Current;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;
import org.jboss.logging.Logger;

/** The first paths, by mineral and work: {@code seeds/paths.yaml}. A file that came with the program and has mistakes stops the start. */
@Startup
@ApplicationScoped
public class LearningPaths {
    private static final Logger LOG = Logger.getLogger(LearningPaths.class);
    private static final String FILE = "seeds/paths.yaml";
    private final LibraryFiles files;
    private final Commodities commodities;
    private final CourseLibrary library;
    private final Current<Read> read;

    private record Written(String id, Translated name, Translated about, List<String> commodities, List<ModuleKey> modules) { }

    private record Read(Map<String, Written> byId, List<Mistake> mistakes) { }

    LearningPaths(LibraryFiles files, Commodities commodities, CourseLibrary library) {
        this.files = files;
        this.commodities = commodities;
        this.library = library;
        // The library reads minerals again by itself.
        read = new Current<>(files.live(), () -> files.state(FILE) + 31L * library.edition(), this::read);
        if (files.shipped()) Mistakes.of(mistakes()).throwIfAny();
    }

    /** In the order of the file; of each what may be shown here, and none of which nothing may be. */
    public List<LearningPath> all() {
        return read.get().byId.values().stream().map(this::shown).flatMap(Optional::stream).toList();
    }

    /** Those for a site with these minerals. */
    public List<LearningPath> forSite(Collection<String> minerals) {
        return all().stream().filter(path -> path.commodities().stream().anyMatch(code -> commodities.covers(code, minerals))).toList();
    }

    public Optional<LearningPath> find(String id) {
        return Optional.ofNullable(read.get().byId.get(id)).flatMap(this::shown);
    }

    /** Another number whenever paths or their modules read differently: what is made of them may be kept so long. */
    public long edition() {
        return read.edition();
    }

    /** What is wrong with the file that is there now. */
    public List<Mistake> mistakes() {
        return read.get().mistakes;
    }

    private Optional<LearningPath> shown(Written path) {
        List<CourseModule> modules = path.modules.stream().map(library::module).flatMap(Optional::stream).toList();
        return modules.isEmpty() ? Optional.empty() : Optional.of(new LearningPath(path.id, path.name, path.about, path.commodities, modules));
    }

    private Read read(Read before) {
        Mistakes mistakes = new Mistakes();
        Map<String, Written> paths = new LinkedHashMap<>();
        Set<Language> languages = Set.of();
        for (Yaml item : Yaml.of(files, FILE, mistakes).items()) {
            Written path = path(item, languages, paths.keySet());
            if (languages.isEmpty()) languages = path.name.languages();
            // What cannot be named or is for nobody is told above, and no page could show it.
            if (LearningPath.isId(path.id) && !path.commodities.isEmpty()) paths.putIfAbsent(path.id, path);
        }
        if (!mistakes.isEmpty()) LOG.errorf("Paths with mistakes:%n%s", mistakes);
        return new Read(before != null && !mistakes.isEmpty() ? before.byId : paths, mistakes.all());
    }

    private Written path(Yaml item, Set<Language> languages, Set<String> earlier) {
        item.only("id", "name", "about", "for", "modules");
        Yaml id = item.need("id");
        String word = id.text();
        if (!word.isEmpty() && !LearningPath.isId(word)) id.wrong("`" + word + "` cannot be an id", "a word of a-z, 0-9 and `-`, and not `" + LearningPath.NONE + "`");
        if (earlier.contains(word)) id.wrong("`" + word + "` stands twice", "it once");
        Translated name = item.need("name").translated(languages);
        Translated about = item.need("about").translated(languages.isEmpty() ? name.languages() : languages);
        return new Written(word, name, about, once(item.need("for"), codes(), "mineral"),
                once(item.need("modules"), library.moduleKeys().stream().map(ModuleKey::key).toList(), "module").stream().map(ModuleKey::new).toList());
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(Commodities.ALL));
        commodities.all().stream().map(Commodity::code).forEach(codes::add);
        return codes;
    }

    /** Words that are all known and stand once; those that are not are left out. */
    private static List<String> once(Yaml list, List<String> known, String what) {
        Set<String> good = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        if (list.isList() && list.items().isEmpty()) list.wrong("No " + what + " is named", "at least one " + what);
        for (Yaml item : list.items()) {
            String word = item.text();
            if (word.isEmpty()) continue;
            if (!seen.add(word)) item.wrong("`" + word + "` stands twice", "it once");
            else if (!known.contains(word)) item.wrong("There is no " + what + " `" + word + "`", Nearest.hint(word, known));
            else good.add(word);
        }
        return List.copyOf(good);
    }
}
