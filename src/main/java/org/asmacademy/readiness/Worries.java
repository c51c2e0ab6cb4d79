package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.course.Reading;
import org.asmacademy.shared.Current;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;
import org.jboss.logging.Logger;

/** What may worry people at a mine, and the modules with which to begin: {@code seeds/worries.yaml}. */
@ApplicationScoped
class Worries {
    private static final Logger LOG = Logger.getLogger(Worries.class);
    private static final String FILE = "seeds/worries.yaml";
    private final LibraryFiles files;
    private final CourseLibrary library;
    private final Reading reading;
    private final Current<Read> read;

    /** @param commodities only for sites with one of these; none: for all */
    record Worry(String id, Translated words, List<String> commodities, List<ModuleKey> modules) { }

    private record Read(List<Worry> worries, List<Mistake> mistakes) { }

    Worries(LibraryFiles files, CourseLibrary library, Reading reading) {
        this.files = files;
        this.library = library;
        this.reading = reading;
        read = new Current<>(files.live(), () -> files.state(FILE), this::read);
    }

    /** Those that can be a site's with these minerals, in the order of the file. */
    List<Worry> of(List<String> minerals) {
        return read.get().worries.stream().filter(one -> one.commodities.isEmpty() || one.commodities.stream().anyMatch(code -> reading.covers(code, minerals))).toList();
    }

    Optional<Worry> find(String id) {
        return read.get().worries.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    /** Its modules, as far as the library shows them here. */
    List<CourseModule> modules(Worry worry) {
        return worry.modules.stream().map(library::module).flatMap(Optional::stream).toList();
    }

    /** What is wrong with the file that is there now. */
    List<Mistake> mistakes() {
        return read.get().mistakes;
    }

    private Read read(Read before) {
        Mistakes mistakes = new Mistakes();
        List<Worry> worries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Yaml file = Yaml.of(files, FILE, mistakes);
        file.only("worries");
        for (Yaml item : file.need("worries").items()) {
            item.only("id", "words", "commodities", "modules");
            Yaml id = item.need("id");
            if (!id.text().matches("[a-z][a-z0-9-]*")) id.wrong("`" + id.text() + "` cannot be an id", "a word of a-z, 0-9 and `-`");
            if (!ids.add(id.text())) id.wrong("`" + id.text() + "` stands twice", "it once");
            List<ModuleKey> modules = new ArrayList<>();
            for (Yaml module : item.need("modules").items()) {
                if (module.text().matches("[a-z0-9-]+/[a-z0-9-]+")) modules.add(new ModuleKey(module.text()));
                else module.wrong("`" + module.text() + "` is no module", "a key such as `home-safe/pit-wall`");
            }
            Yaml minerals = item.maybe("commodities");
            worries.add(new Worry(id.text(), item.need("words").translated(Set.of(Language.ENGLISH)), minerals.present() ? minerals.texts() : List.of(), List.copyOf(modules)));
        }
        if (!mistakes.isEmpty()) LOG.errorf("The worries have mistakes:%n%s", mistakes);
        return new Read(before != null && !mistakes.isEmpty() ? before.worries : List.copyOf(worries), mistakes.all());
    }
}
