package org.asmacademy.readiness;

import static org.asmacademy.readiness.Shape.n;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmacademy.standard.Scale;

/**
 * The path up a slope: stages are its bends, sections its legs, each requirement a post with the four strands stacked on it. Drawn from the
 * foot upwards in a box 320 wide; heights are counted up from the foot and turned into SVG's own way at the end.
 */
final class PathChart {
    private static final double EDGE = 28;
    private static final double SPAN = 264;
    private static final double POST = 44;
    private static final double RISE = 14;
    private static final double LINE = 19;

    private PathChart() { }

    /**
     * A leg to be drawn: the points of one section in one stage.
     *
     * @param stage   the stage's name, where a stage begins
     * @param say     the whole leg in a sentence
     * @param strands of each point, the requirement that stands for it
     */
    record Leg(Optional<String> stage, String title, String href, String say, String ofAll, Scale scale, List<Strands> strands, Counts counts) { }

    /** One leg as drawn: before the link the stage's flag, inside it the area that can be touched, posts and words. */
    record Drawn(List<Shape> flag, String href, String say, Shape area, List<Shape> shapes) { }

    record Picture(int height, String road, List<Drawn> legs) { }

    private record Place(Leg leg, List<String> stage, double pitch, double length, boolean brief, List<String> lines, double count, double road, double top, double foot,
                         double flag, boolean right) { }

    static Picture of(List<Leg> legs) {
        List<Place> places = new ArrayList<>();
        double up = 0;
        for (Leg leg : legs) {
            double pitch = Math.min(26.4, SPAN / leg.strands().size());
            double length = pitch * leg.strands().size();
            boolean brief = length <= 90;
            List<String> lines = brief ? wrap(leg.title(), 19, 3) : wrap(leg.title(), 30, 2);
            List<String> stage = leg.stage().map(name -> wrap(name, 28, 2)).orElse(List.of());
            if (!stage.isEmpty()) up += 30 + LINE * (stage.size() - 1);
            double road = up + 34;
            double top = road + RISE + 7 + POST + (brief ? 4 : 6 + LINE * lines.size());
            places.add(new Place(leg, stage, pitch, length, brief, lines, up + 8, road, top, up, up - 20 - LINE * Math.max(0, stage.size() - 1), places.size() % 2 == 0));
            up = top + 14;
        }
        double height = up + 4;
        return new Picture((int) Math.ceil(height), road(places, height), places.stream().map(place -> draw(place, height)).toList());
    }

    private static double y(double height, double up) {
        return height - 6 - up;
    }

    private static String road(List<Place> places, double height) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int from = place.right() ? 14 : 306;
            int to = 320 - from;
            int edge = place.right() ? 314 : 6;
            double end = y(height, place.road() + RISE);
            d.append(i == 0 ? 'M' : 'L').append(from).append(' ').append(n(y(height, place.road()))).append('L').append(to).append(' ').append(n(end));
            if (i + 1 < places.size()) {
                double next = y(height, places.get(i + 1).road());
                d.append('Q').append(edge).append(' ').append(n(end)).append(' ').append(edge).append(' ').append(n(end - 8)).append('L').append(edge).append(' ')
                        .append(n(next + 8)).append('Q').append(edge).append(' ').append(n(next)).append(' ').append(to).append(' ').append(n(next));
            }
        }
        return d.toString();
    }

    private static Drawn draw(Place place, double height) {
        List<Shape> flag = new ArrayList<>();
        double foot = y(height, place.flag());
        List<String> stage = place.stage();
        if (!stage.isEmpty()) {
            double high = 18 + LINE * (stage.size() - 1);
            flag.add(Shape.path("post", "M29 " + n(foot) + "v-" + n(high)));
            flag.add(Shape.path("post flag", "M29 " + n(foot - high) + "l12 5-12 5z"));
            for (int i = 0; i < stage.size(); i++) flag.add(Shape.text("stage", EDGE + 20, foot - 3 - LINE * (stage.size() - 1 - i), stage.get(i)));
        }
        List<Shape> posts = new ArrayList<>();
        double width = place.pitch() >= 12 ? place.pitch() - 4 : place.pitch() - 2;
        List<Strands> strands = place.leg().strands();
        for (int i = 0; i < strands.size(); i++) {
            double along = i * place.pitch() + (place.pitch() - width) / 2;
            double x = place.right() ? EDGE + along : 320 - EDGE - along - width;
            double walked = place.right() ? x + width / 2 - 14 : 306 - x - width / 2;
            post(posts, strands.get(i), place.leg().scale(), x, width, y(height, place.road() + RISE * walked / 292 + 7));
        }
        List<Shape> shapes = new ArrayList<>(Shape.joined(posts));
        words(shapes, place, height);
        Shape area = Shape.rect("hit", 22, y(height, place.top()), 276, place.top() - place.foot() + 2);
        return new Drawn(flag, place.leg().href(), place.leg().say(), area, shapes);
    }

    private static void post(List<Shape> shapes, Strands strands, Scale scale, double x, double width, double foot) {
        double share = BarChart.share(strands);
        shapes.add(share > 0 ? band("learned", x, width, foot, 0, Math.max(2, 14 * share)) : line(x, width, foot, 0));
        shapes.add(switch (strands.practice()) {
            case SEEN -> band("practised", x, width, foot, 16, 7);
            case TRIED -> band("practised", x, width, foot, 16, 3.5);
            case LAPSED -> band("practised lapsed", x, width, foot, 16, 7);
            case DIFFERENTLY -> Shape.path("practised differently", "M" + n(x) + " " + n(foot - 23) + "h" + n(width) + "v7h-" + n(width) + "zM" + n(x + width / 2) + " " + n(foot - 23) + "v7");
            case NOTYET -> line(x, width, foot, 16);
        });
        if (strands.isDeclared()) {
            shapes.add(band("declared", x, width, foot, 25, 8));
            Optional<BarChart.Level> level = BarChart.Level.of(strands, scale);
            if (level.isEmpty()) shapes.add(Shape.path("declared", "M" + n(x) + " " + n(foot - 29) + "h" + n(width)));
            level.filter(l -> l.order() > 0).ifPresent(l -> shapes.add(Shape.rect("declared level", x, foot - 33, width * l.order() / l.highest(), 8)));
        } else {
            shapes.add(line(x, width, foot, 25));
        }
        if (strands.isConfirmed()) shapes.add(Shape.path("confirmed", "M" + n(x + width / 2 - 4) + " " + n(foot - 39) + "l3 3 5-7"));
    }

    private static Shape band(String type, double x, double width, double foot, double up, double high) {
        return Shape.rect(type, x, foot - up - high, width, high);
    }

    private static Shape line(double x, double width, double foot, double up) {
        return Shape.path("track", "M" + n(x) + " " + n(foot - up - .5) + "h" + n(width));
    }

    private static void words(List<Shape> shapes, Place place, double height) {
        double x = place.brief() && place.right() ? EDGE + place.length() + 10 : EDGE;
        double base = place.brief() ? y(height, place.road() + RISE + 12 + (place.lines().size() - 1) * LINE) : y(height, place.top() - 15);
        for (int i = 0; i < place.lines().size(); i++) shapes.add(Shape.text("title", x, base + LINE * i, place.lines().get(i)));
        double c = y(height, place.count());
        Counts counts = place.leg().counts();
        shapes.add(Shape.rect("learned", 28, c - 12, 16, 12));
        shapes.add(Shape.text("count", 50, c, String.valueOf(counts.learned())));
        shapes.add(Shape.rect("practised", 84, c - 11, 16, 10));
        shapes.add(Shape.text("count", 106, c, String.valueOf(counts.practised())));
        shapes.add(Shape.rect("declared", 140, c - 11, 16, 10));
        shapes.add(Shape.text("count", 162, c, String.valueOf(counts.declared())));
        shapes.add(Shape.path("confirmed", "M196 " + n(c - 5) + "l5 5 9-11"));
        shapes.add(Shape.text("count", 218, c, String.valueOf(counts.confirmed())));
        shapes.add(Shape.textAtEnd(292, c, place.leg().ofAll()));
    }

    /** At spaces, as many characters a line as fit; what does not fit ends in an ellipsis. */
    static List<String> wrap(String text, int characters, int most) {
        List<String> lines = new ArrayList<>();
        for (String word : text.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= characters) lines.set(last, lines.get(last) + " " + word);
            else lines.add(word);
        }
        if (lines.size() <= most) return lines;
        List<String> cut = new ArrayList<>(lines.subList(0, most));
        cut.set(most - 1, cut.get(most - 1).replaceAll("[ ,:;]*$", "") + " …");
        return cut;
    }
}
