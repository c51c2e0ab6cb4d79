package org.asmacademy.course;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.shared.Current;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;
import org.jboss.logging.Logger;

/**
 * What was taken back: {@code seeds/recalls.yaml}. A file that came with the program and has mistakes stops the start; of one that somebody
 * edits wrongly the last good state stays, since a mistyped line must not bring a dangerous lesson back.
 */
@Startup
@ApplicationScoped
public class Recalls {
    private static final Logger LOG = Logger.getLogger(Recalls.class);
    private static final String FILE = "seeds/recalls.yaml";
    private static final Set<Language> SPOKEN = Set.of(Language.ENGLISH, new Language("fr"), new Language("es"));
    private final LibraryFiles files;
    private final Current<Read> read;

    private record Read(List<Recall> recalls, List<Mistake> mistakes) { }

    Recalls(LibraryFiles files) {
        this.files = files;
        read = new Current<>(files.live(), () -> files.state(FILE), this::read);
        if (files.shipped()) Mistakes.of(mistakes()).throwIfAny();
    }

    /** In the order of the file. */
    public List<Recall> all() {
        return read.get().recalls;
    }

    /** Another number whenever they read differently. */
    public long edition() {
        return read.edition();
    }

    /** Looks at the file now, without waiting for its next look. */
    public void refresh() {
        read.refresh();
    }

    public Optional<Recall> of(ActivityKey key, PackHash pack) {
        return all().stream().filter(recall -> recall.concerns(key, pack)).findFirst();
    }

    List<Mistake> mistakes() {
        return read.get().mistakes;
    }

    private Read read(Read before) {
        Mistakes mistakes = new Mistakes();
        List<Recall> recalls = new ArrayList<>();
        // A library without the file has taken nothing back.
        if (files.under("seeds").contains(FILE)) Yaml.of(files, FILE, mistakes).items().forEach(item -> recall(item, mistakes).ifPresent(recalls::add));
        if (!mistakes.isEmpty()) LOG.errorf("Recalls with mistakes; what was read before stays:%n%s", mistakes);
        return new Read(before != null && !mistakes.isEmpty() ? before.recalls : List.copyOf(recalls), mistakes.all());
    }

    private static Optional<Recall> recall(Yaml item, Mistakes mistakes) {
        item.only("activity", "packs", "since", "why");
        Optional<ActivityKey> activity = activity(item.need("activity"));
        Set<PackHash> packs = packs(item.maybe("packs"));
        Optional<LocalDate> since = day(item.need("since"));
        Translated why = item.need("why").translated(SPOKEN);
        return mistakes.isEmpty() && activity.isPresent() && since.isPresent() ? Optional.of(new Recall(activity.get(), packs, since.get(), why)) : Optional.empty();
    }

    /** An activity that no course has any more may still be on a phone. */
    private static Optional<ActivityKey> activity(Yaml written) {
        String[] parts = written.text().split("/");
        Optional<ActivityKey> key = parts.length == 3 ? ActivityKey.of(parts[0], parts[1], parts[2]) : Optional.empty();
        if (key.isEmpty() && written.present()) written.wrong("This is not an activity", "course/module/activity, such as `sand-stone-dust/dust/water-first`");
        return key;
    }

    private static Set<PackHash> packs(Yaml list) {
        Set<PackHash> packs = new LinkedHashSet<>();
        for (Yaml item : list.items()) {
            Optional<PackHash> pack = PackHash.maybe(item.text());
            if (pack.isEmpty()) item.wrong("This is not a version of a course", "the 64 signs of its pack, or leave out `packs` for every version");
            pack.ifPresent(packs::add);
        }
        return packs;
    }

    private static Optional<LocalDate> day(Yaml written) {
        try {
            return Optional.of(LocalDate.parse(written.text()));
        } catch (DateTimeParseException e) {
            if (written.present()) written.wrong("This is not a day", "`since: 2026-11-22`");
            return Optional.empty();
        }
    }
}
