package org.asmacademy.course;

import java.util.List;
import java.util.stream.Stream;
import org.asmacademy.standard.Duty;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.StandardSection;

/** What of a standard the library teaches. Buyers' rules are listed and never counted: no course teaches them to a mine. */
record Coverage(Standard standard, List<Chapter> chapters) {
    enum Taught { FULL, PART, NONE, BUYERS }

    record Line(Requirement requirement, Taught taught, List<TaughtBy> teachers) { }

    record Chapter(StandardSection section, List<Line> lines) {
        public Count count() {
            return Count.of(lines.stream());
        }
    }

    /** @param all for the site, without the buyers' */
    record Count(long all, long full, long part, long buyers) {
        static Count of(Stream<Line> lines) {
            List<Taught> taught = lines.map(Line::taught).toList();
            long buyers = count(taught, Taught.BUYERS);
            return new Count(taught.size() - buyers, count(taught, Taught.FULL), count(taught, Taught.PART), buyers);
        }

        private static long count(List<Taught> taught, Taught wanted) {
            return taught.stream().filter(wanted::equals).count();
        }

        public long none() {
            return all - full - part;
        }
    }

    static Coverage of(Standard standard, CourseLibrary library) {
        return new Coverage(standard, standard.sections().stream()
                .map(section -> new Chapter(section, standard.in(section).stream().map(r -> line(r, library)).toList())).toList());
    }

    /** Only the lines of that kind, and the chapters that have any. */
    Coverage only(Taught wanted) {
        return new Coverage(standard, chapters.stream()
                .map(chapter -> new Chapter(chapter.section, chapter.lines.stream().filter(line -> line.taught == wanted).toList()))
                .filter(chapter -> !chapter.lines.isEmpty()).toList());
    }

    public Count count() {
        return Count.of(chapters.stream().flatMap(chapter -> chapter.lines.stream()));
    }

    static Line line(Requirement requirement, CourseLibrary library) {
        List<TaughtBy> teachers = library.teachers(requirement.key());
        Taught taught = requirement.dutyOf() == Duty.BUYER ? Taught.BUYERS
                : teachers.isEmpty() ? Taught.NONE
                : teachers.get(0).strength() == Teaching.Strength.FULL ? Taught.FULL : Taught.PART;
        return new Line(requirement, taught, teachers);
    }
}
