package org.asmacademy.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
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

/** What requirements are about, across the standards: {@code seeds/themes.yaml}. */
@ApplicationScoped
public class Themes {
    private static final Logger LOG = Logger.getLogger(Themes.class);
    private static final String FILE = "seeds/themes.yaml";
    private final LibraryFiles files;
    private final Current<Read> read;

    private record Read(Map<String, Theme> byId, List<Mistake> mistakes) { }

    public Themes(LibraryFiles files) {
        this.files = files;
        read = new Current<>(files.live(), () -> files.state(FILE), this::readAll);
    }

    /** In the order of the file. */
    public List<Theme> all() {
        return List.copyOf(read.get().byId.values());
    }

    public Optional<Theme> find(String id) {
        return Optional.ofNullable(read.get().byId.get(id));
    }

    /** Another number for each reading; {@link Current#edition()}. */
    public long edition() {
        return read.edition();
    }

    /** What is wrong with the file that is there now. */
    public List<Mistake> mistakes() {
        return read.get().mistakes;
    }

    private Read readAll(Read before) {
        Mistakes mistakes = new Mistakes();
        Map<String, Theme> themes = new LinkedHashMap<>();
        Set<String> topics = new HashSet<>();
        Set<Language> languages = Set.of();
        for (Yaml item : Yaml.of(files, FILE, mistakes).items()) {
            item.only("id", "name", "topics");
            Theme theme = new Theme(item.need("id").text(), item.need("name").translated(languages), item.need("topics").texts());
            languages = theme.name().languages();
            if (themes.put(theme.id(), theme) != null) item.need("id").wrong("`" + theme.id() + "` stands twice", "it once");
            for (Yaml topic : item.need("topics").items()) {
                if (!topics.add(topic.text())) topic.wrong("The topic `" + topic.text() + "` stands twice", "it in one theme");
            }
        }
        if (!mistakes.isEmpty()) LOG.errorf("Themes with mistakes:%n%s", mistakes);
        return new Read(before != null && !mistakes.isEmpty() ? before.byId : themes, mistakes.all());
    }
}
