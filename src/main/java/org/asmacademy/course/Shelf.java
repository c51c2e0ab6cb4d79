package org.asmacademy.course;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.standard.RequirementKey;
import org.jboss.logging.Logger;

/** The courses at one moment, immutable: what pages may show, and what facts may name. */
class Shelf {
    private static final Logger LOG = Logger.getLogger(Shelf.class);
    private static final String FOLDER = "courses";
    private final Map<String, Standing> standing;
    private final Map<String, Course> shown = new LinkedHashMap<>();
    private final Map<PackHash, Course> byPack = new LinkedHashMap<>();
    private final Map<PackHash, Course> shownByPack = new LinkedHashMap<>();
    private final Map<ModuleKey, CourseModule> modules = new LinkedHashMap<>();
    private final Map<ActivityKey, Activity> activities = new LinkedHashMap<>();
    private final Set<ModuleKey> named = new TreeSet<>(Comparator.comparing(ModuleKey::key));
    private final Map<RequirementKey, List<TaughtBy>> teachers = new LinkedHashMap<>();
    private final Search search;

    /**
     * One course on the shelf.
     *
     * @param state of its files when they were read
     * @param whole with everything; empty when it never was good
     * @param shown what pages may show of it
     */
    private record Standing(long state, References references, Optional<Course> whole, Optional<Course> shown, List<Mistake> mistakes) { }

    private Shelf(Map<String, Standing> standing) {
        this.standing = standing;
        for (Standing course : standing.values()) {
            course.whole.ifPresent(c -> byPack.put(c.pack(), c));
            course.whole.ifPresent(c -> c.modules().forEach(module -> named.add(module.key())));
            course.shown.ifPresent(c -> shownByPack.put(c.pack(), c));
            course.shown.filter(c -> !c.modules().isEmpty()).ifPresent(this::index);
        }
        teachers.replaceAll((key, modules) -> modules.stream().sorted((a, b) -> a.strength().compareTo(b.strength())).toList());
        search = new Search(List.copyOf(shown.values()));
    }

    /** Reads what is new or changed since the shelf before; of a course that broke, the last good version stays. */
    static Shelf read(LibraryFiles files, References references, boolean withDrafts, Packs packs, Shelf before) {
        Map<String, Standing> standing = new ConcurrentSkipListMap<>();
        keys(files).parallelStream().forEach(key -> {
            Standing old = before == null ? null : before.standing.get(key);
            long state = files.state(FOLDER + "/" + key);
            boolean same = old != null && old.state == state && old.references.equals(references);
            standing.put(key, same ? old : read(files, key, state, references, withDrafts, packs, old));
        });
        return new Shelf(standing);
    }

    private static Set<String> keys(LibraryFiles files) {
        Set<String> keys = new TreeSet<>();
        for (String path : files.under(FOLDER)) {
            String inside = path.substring(FOLDER.length() + 1);
            if (inside.contains("/")) keys.add(inside.substring(0, inside.indexOf('/')));
        }
        return keys;
    }

    private static Standing read(LibraryFiles files, String key, long state, References references, boolean withDrafts, Packs packs, Standing old) {
        Mistakes mistakes = new Mistakes();
        try {
            CourseFiles course = CourseFiles.load(files, FOLDER + "/" + key);
            Optional<Course> whole = new CourseReader(course, references, true, mistakes).read();
            if (mistakes.isEmpty()) {
                packs.keep(course, files);
                Optional<Course> shown = withDrafts ? whole : new CourseReader(course, references, false, new Mistakes()).read();
                return new Standing(state, references, whole, shown, List.of());
            }
        } catch (UncheckedIOException e) {
            Wrong.UNREADABLE.at(mistakes, FOLDER + "/" + key, 1, e.getCause().getMessage());
        }
        LOG.errorf("The course %s has mistakes%s:%n%s", key, files.shipped() ? "" : "; its last good version stays, if there is one", mistakes);
        if (old != null) return new Standing(state, references, old.whole, old.shown, mistakes.all());
        Optional<PackHash> last = packs.latest(key);
        return new Standing(state, references, last.flatMap(p -> packs.find(p, true)), last.flatMap(p -> packs.find(p, withDrafts)), mistakes.all());
    }

    private void index(Course course) {
        shown.put(course.key(), course);
        for (CourseModule module : course.modules()) {
            modules.put(module.key(), module);
            module.activities().forEach(a -> activities.put(a.key(), a));
            module.teaches().forEach(t -> teachers.computeIfAbsent(t.requirement(), r -> new ArrayList<>())
                    .add(new TaughtBy(module, t.strength(), t.why())));
        }
    }

    List<Mistake> mistakes() {
        return standing.values().stream().flatMap(s -> s.mistakes.stream()).toList();
    }

    List<Course> courses() {
        return List.copyOf(shown.values());
    }

    Optional<Course> course(String key) {
        return Optional.ofNullable(shown.get(key));
    }

    /** A course that stands here now with that pack: all of it, or what pages may show. */
    Optional<Course> course(PackHash pack, boolean whole) {
        return Optional.ofNullable((whole ? byPack : shownByPack).get(pack));
    }

    Optional<CourseModule> module(ModuleKey key) {
        return Optional.ofNullable(modules.get(key));
    }

    /** Every module that stands here, also one that pages may not show. */
    Set<ModuleKey> named() {
        return Collections.unmodifiableSet(named);
    }

    Optional<Activity> activity(ActivityKey key) {
        return Optional.ofNullable(activities.get(key));
    }

    List<TaughtBy> teachers(RequirementKey requirement) {
        return teachers.getOrDefault(requirement, List.of());
    }

    Search search() {
        return search;
    }
}
