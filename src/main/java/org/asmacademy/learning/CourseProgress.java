package org.asmacademy.learning;

import java.util.List;
import java.util.Set;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseModule;

/** How far somebody is in a course, activity by activity. */
record CourseProgress(Course course, List<State> states) {
    private static final int MOST_STONES = 12;

    enum State { DONE, BEGUN, NOT_YET }

    /** @param tried activities that were tried, whether or not they are done */
    static CourseProgress of(Course course, LearnerProgress.Done done, Set<ActivityKey> tried) {
        return new CourseProgress(course, activities(course).stream().map(a -> state(a.key(), done, tried)).toList());
    }

    static State state(ActivityKey key, LearnerProgress.Done done, Set<ActivityKey> tried) {
        return done.has(key) ? State.DONE : tried.contains(key) ? State.BEGUN : State.NOT_YET;
    }

    static List<Activity> activities(Course course) {
        return course.modules().stream().map(CourseModule::activities).flatMap(List::stream).toList();
    }

    public int all() {
        return states.size();
    }

    public int done() {
        return (int) states.stream().filter(State.DONE::equals).count();
    }

    public boolean begun() {
        return states.stream().anyMatch(state -> state != State.NOT_YET);
    }

    /** One for each activity, as words of the stylesheet; none for a course too long for stones. */
    public List<String> stones() {
        return all() > MOST_STONES ? List.of() : states.stream().map(state -> switch (state) {
            case DONE -> "full";
            case BEGUN -> "half";
            case NOT_YET -> "";
        }).toList();
    }
}
