package org.asmacademy.readiness;

import java.util.List;
import org.asmacademy.standard.Scale;

/**
 * Four counts, one a strand; never added up.
 *
 * @param learned by most of the crew
 * @param all     points that concern the site
 * @param beyond  of them, those that are not in the site's power
 */
record Counts(int learned, int practised, int declared, int confirmed, int all, int beyond) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(List<Strands> strands, Scale scale) {
        return ofPoints(Point.of(strands), scale);
    }

    static Counts ofPoints(List<Point> points, Scale scale) {
        int learned = 0;
        int practised = 0;
        int declared = 0;
        int confirmed = 0;
        int beyond = 0;
        for (Point point : points) {
            if (point.learnedByMost()) learned++;
            if (point.seen()) practised++;
            if (point.inPlace(scale)) declared++;
            if (point.confirmed()) confirmed++;
            if (point.beyond(scale)) beyond++;
        }
        return new Counts(learned, practised, declared, confirmed, points.size(), beyond);
    }

    Counts plus(Counts more) {
        return new Counts(learned + more.learned, practised + more.practised, declared + more.declared, confirmed + more.confirmed, all + more.all,
                beyond + more.beyond);
    }

    /** Of how many the site can say that they are in place. */
    public int inPower() {
        return all - beyond;
    }
}
