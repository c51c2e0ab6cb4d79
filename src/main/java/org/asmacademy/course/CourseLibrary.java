package org.asmacademy.course;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Current;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/**
 * The courses that people can take. What it answers is one immutable state of the library; a course that somebody edits is read again when
 * a page asks. Content that came with the program and has mistakes stops the start with all of them listed.
 */
@Startup
@ApplicationScoped
public class CourseLibrary {
    private final LibraryFiles files;
    private final Commodities commodities;
    private final Standards standards;
    private final Packs packs;
    private final boolean showDrafts;
    private final Current<Shelf> shelf;

    @Inject
    CourseLibrary(LibraryFiles files, Commodities commodities, Standards standards, AcademyConfig academy, CourseConfig config, Clock clock) {
        this(files, commodities, standards, academy.home().resolve("packs"), config.showDrafts().orElse(academy.tryIt()), clock);
    }

    /** For tests, also of other rooms. */
    public CourseLibrary(LibraryFiles files, Commodities commodities, Standards standards, Path packs, boolean showDrafts, Clock clock) {
        this.files = files;
        this.commodities = commodities;
        this.standards = standards;
        this.packs = new Packs(packs, clock);
        this.showDrafts = showDrafts;
        this.shelf = new Current<>(true, this::state, this::read);      // files may be fixed, standards may not
        if (files.shipped()) Mistakes.of(mistakes()).throwIfAny();
    }

    /** Another number whenever courses, minerals or standards read differently: what is made of them may be kept so long. */
    public long edition() {
        return shelf.edition();
    }

    /** Every course, by key. */
    public List<Course> courses() {
        return shelf.get().courses();
    }

    /** The courses for these minerals first, then those for all, then the others. */
    public List<Course> coursesFor(Collection<String> siteCommodities) {
        return courses().stream().sorted(Comparator.comparingInt(course -> distance(course, siteCommodities))).toList();
    }

    /** Whether the course is for a site with these minerals. */
    public boolean concerns(String course, Collection<String> siteCommodities) {
        return course(course).stream().flatMap(found -> found.commodities().stream()).anyMatch(code -> commodities.covers(code, siteCommodities));
    }

    public Optional<Course> course(String key) {
        return shelf.get().course(key);
    }

    public Optional<CourseModule> module(ModuleKey key) {
        return shelf.get().module(key);
    }

    /** For lists that name modules: every one there is, also those that may not be shown here. */
    public Set<ModuleKey> moduleKeys() {
        return shelf.get().named();
    }

    public Optional<Activity> activity(ActivityKey key) {
        return shelf.get().activity(key);
    }

    /** For pages: an activity as it was in that pack, if it may be shown here. */
    public Optional<Activity> activity(ActivityKey key, PackHash pack) {
        return course(pack, showDrafts).flatMap(course -> course.activity(key));
    }

    /** For facts: an activity as it was in that pack, also where it may not be shown (the fact may come from a place where it may). */
    public Optional<Activity> find(ActivityKey key, PackHash pack) {
        return course(pack, true).flatMap(course -> course.activity(key));
    }

    /** For facts: the quiz that {@link #find} found. */
    public Quiz quiz(ActivityKey key, PackHash pack) {
        if (find(key, pack).orElse(null) instanceof Quiz quiz) return quiz;
        throw new IllegalArgumentException("No quiz " + key + " in " + pack);
    }

    /** For facts: the module of an activity as it was in that pack. */
    public Optional<CourseModule> module(ModuleKey key, PackHash pack) {
        return course(pack, true).flatMap(course -> course.module(key));
    }

    /** The modules that teach a requirement, those that teach it fully first. */
    public List<TaughtBy> teachers(RequirementKey requirement) {
        return shelf.get().teachers(requirement);
    }

    /** Where these words stand, best places first. */
    public List<Found> search(Language language, String words) {
        return shelf.get().search().find(language, words);
    }

    /** A picture or recording of a course ({@code media/…}) as it was in that pack. */
    public Optional<MediaFile> media(String course, PackHash pack, String path) {
        Optional<Course> holder = course(pack, showDrafts).filter(c -> c.key().equals(course) && c.media().contains(path));
        if (holder.isEmpty()) return Optional.empty();
        // The kept pack first: the file in the folder may have been edited since. The folder only if the pack could not be kept.
        String now = "courses/" + course + "/" + path;
        return packs.file(pack, course + "/" + path).or(() -> files.under("courses/" + course).contains(now) ? Optional.of(files.read(now)) : Optional.empty())
                .map(bytes -> new MediaFile(MediaCheck.typeOf(path), bytes));
    }

    /** The path of a recording ({@code media/…}) of an activity, or of the section or question with that id. */
    public Optional<String> voice(ActivityKey key, Language language, Optional<String> id) {
        String stem = "media/" + language + "/" + key.module().name() + "/" + key.name() + id.map(part -> "/" + part).orElse("");
        return course(key.course()).stream().flatMap(course -> Stream.of(".ogg", ".m4a", ".mp3").map(stem::concat).filter(course.media()::contains))
                .findFirst();
    }

    /** What is wrong with the library as it is now: minerals, standards and courses. */
    public List<Mistake> mistakes() {
        return Stream.of(commodities.mistakes(), standards.mistakes(), shelf.get().mistakes()).flatMap(List::stream).toList();
    }

    private Optional<Course> course(PackHash pack, boolean whole) {
        return shelf.get().course(pack, whole).or(() -> packs.find(pack, whole));
    }

    private int distance(Course course, Collection<String> siteCommodities) {
        boolean forAll = course.commodities().contains(Commodities.ALL);
        if (!forAll && course.commodities().stream().anyMatch(code -> commodities.covers(code, siteCommodities))) return 0;
        return forAll ? 1 : 2;
    }

    /** Courses depend on minerals and standards, which are read again by themselves. */
    private long state() {
        return files.state("courses") + 31L * standards.all().stream().map(Standard::hash).toList().hashCode() + commodities.all().hashCode();
    }

    private Shelf read(Shelf before) {
        return Shelf.read(files, References.of(commodities, standards), showDrafts, packs, before);
    }
}
