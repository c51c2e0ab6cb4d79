package org.asmacademy.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.asmacademy.shared.Language;
import org.asmacademy.standard.RequirementKey;

/**
 * The courses that people can take. What it answers is one immutable state of the library; a course that somebody edits is read again when
 * a page asks.
 */
@ApplicationScoped
public class CourseLibrary {
    /** Every course, by key. */
    public List<Course> courses() {
        return List.of();
    }

    /** The courses for these minerals first, then those for all, then the others. */
    public List<Course> coursesFor(Collection<String> siteCommodities) {
        return List.of();
    }

    public Optional<Course> course(String key) {
        return Optional.empty();
    }

    public Optional<CourseModule> module(ModuleKey key) {
        return Optional.empty();
    }

    public Optional<Activity> activity(ActivityKey key) {
        return Optional.empty();
    }

    /** For pages: an activity as it was in that pack, if it may be shown here. */
    public Optional<Activity> activity(ActivityKey key, PackHash pack) {
        return Optional.empty();
    }

    /** For facts: an activity as it was in that pack, also where it may not be shown (the fact may come from a place where it may). */
    public Optional<Activity> find(ActivityKey key, PackHash pack) {
        return Optional.empty();
    }

    /** For facts: the quiz that {@link #find} found. */
    public Quiz quiz(ActivityKey key, PackHash pack) {
        throw new IllegalArgumentException("No quiz " + key + " in " + pack);
    }

    /** The modules that teach a requirement, those that teach it fully first. */
    public List<TaughtBy> teachers(RequirementKey requirement) {
        return List.of();
    }

    /** Where these words stand, best places first. */
    public List<Found> search(Language language, String words) {
        return List.of();
    }

    /** A picture or recording of a course ({@code media/…}) as it was in that pack. */
    public Optional<MediaFile> media(String course, PackHash pack, String path) {
        return Optional.empty();
    }

    /** The path of a recording of an activity, or of the section or question with that id. */
    public Optional<String> voice(ActivityKey key, Language language, Optional<String> id) {
        return Optional.empty();
    }
}
