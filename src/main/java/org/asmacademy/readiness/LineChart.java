package org.asmacademy.readiness;

import static org.asmacademy.readiness.Shape.n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Counts over time as lines in a box of 320 by 200. Each line has its own dashes, its own mark at the points and its count at the end. */
final class LineChart {
    private static final double LEFT = 30;
    private static final double RIGHT = 278;
    private static final double TOP = 14;
    private static final double FOOT = 166;
    private static final double LINE = 16;
    static final int HEIGHT = 200;
    /** Of each line, by its place: the classes of its dashes, and the drawing of its mark. */
    static final List<String> LOOKS = List.of("in-place", "worked", "seen", "some");

    private LineChart() { }

    /** @param counts one a column */
    record Series(List<Integer> counts) {
        private int last() {
            return counts.get(counts.size() - 1);
        }
    }

    /** @param highest of how many the lines count */
    static List<Shape> of(List<Series> series, int highest, String first, String last) {
        List<Shape> shapes = new ArrayList<>();
        int top = top(series.stream().flatMap(one -> one.counts().stream()).mapToInt(Integer::intValue).max().orElse(0), highest);
        for (int part : List.of(0, top / 2, top)) {
            double y = y(part, top);
            shapes.add(Shape.path("grid", "M" + n(LEFT) + " " + n(y) + "H" + n(RIGHT)));
            shapes.add(Shape.textAtEnd(LEFT - 5, y + 5, String.valueOf(part)));
        }
        List<Integer> order = IntStream.range(0, series.size()).boxed().sorted(Comparator.comparing(i -> -series.get(i).last())).toList();
        double free = TOP + 5;
        for (int place = 0; place < order.size(); place++) {
            int i = order.get(place);
            line(shapes, LOOKS.get(i), series.get(i).counts(), top);
            double lowest = FOOT + 5 - LINE * (order.size() - 1 - place);        // those below need their room too
            double label = Math.max(free, Math.min(y(series.get(i).last(), top) + 5, lowest));
            shapes.add(mark(LOOKS.get(i), RIGHT + 12, label - 5));
            shapes.add(Shape.text("count", RIGHT + 20, label, String.valueOf(series.get(i).last())));
            free = label + LINE;
        }
        shapes.add(Shape.text("when", LEFT, FOOT + 24, first));
        if (!first.equals(last)) shapes.add(Shape.textAtEnd(RIGHT, FOOT + 24, last));
        return shapes;
    }

    /** Where the scale ends: a round number above every line, so that a slow way can be seen too; never more than there are points. */
    static int top(int most, int highest) {
        int step = most < 10 ? 2 : most < 50 ? 10 : 20;
        return Math.max(2, Math.min(highest, (most / step + 1) * step));
    }

    /** The line and mark as they stand in the key, in a box of 44 by 16. */
    static List<Shape> sample(int place) {
        String look = LOOKS.get(place);
        return List.of(Shape.path("way " + look, "M2 8H42"), mark(look, 22, 8));
    }

    private static void line(List<Shape> shapes, String look, List<Integer> counts, int top) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            path.append(i == 0 ? "M" : "L").append(n(x(i, counts.size()))).append(' ').append(n(y(counts.get(i), top)));
        }
        if (counts.size() > 1) shapes.add(Shape.path("way " + look, path.toString()));
        shapes.add(mark(look, x(counts.size() - 1, counts.size()), y(counts.get(counts.size() - 1), top)));
    }

    private static Shape mark(String look, double x, double y) {
        String at = "M" + n(x) + " " + n(y);
        return Shape.path("mark " + look, switch (look) {
            case "in-place" -> at + "m-5-5h10v10h-10z";
            case "worked" -> at + "m-5-5h10v10h-10z";
            case "seen" -> at + "m0-6l6 11h-12z";
            default -> at + "m0-6l6 6-6 6-6-6z";
        });
    }

    private static double x(int column, int columns) {
        return columns == 1 ? RIGHT : LEFT + (RIGHT - LEFT) * column / (columns - 1);
    }

    private static double y(int count, int top) {
        return FOOT - (FOOT - TOP) * count / top;
    }
}
