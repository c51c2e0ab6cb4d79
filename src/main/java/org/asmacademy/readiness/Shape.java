package org.asmacademy.readiness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a chart, as the template draws it. Numbers are text already, with one decimal at most, so that every language writes a point. */
record Shape(String kind, String type, String x, String y, String width, String height, String path, String text, boolean atEnd) {
    static Shape rect(String type, double x, double y, double width, double height) {
        return new Shape("rect", type, n(x), n(y), n(width), n(height), null, null, false);
    }

    static Shape path(String type, String path) {
        return new Shape("path", type, null, null, null, null, path, null, false);
    }

    static Shape dot(String type, double x, double y) {
        return new Shape("dot", type, n(x), n(y), null, null, null, null, false);
    }

    static Shape text(String type, double x, double y, String text) {
        return new Shape("text", type, n(x), n(y), null, null, null, text, false);
    }

    static Shape textAtEnd(double x, double y, String text) {
        return new Shape("text", "", n(x), n(y), null, null, null, text, true);
    }

    /** The same picture with fewer elements: what looks alike is one path, in the order in which the looks first appear. */
    static List<Shape> joined(List<Shape> shapes) {
        Map<String, StringBuilder> paths = new LinkedHashMap<>();
        shapes.forEach(shape -> paths.computeIfAbsent(shape.type, type -> new StringBuilder()).append(shape.outline()));
        return paths.entrySet().stream().map(one -> path(one.getKey(), one.getValue().toString())).toList();
    }

    private String outline() {
        return kind.equals("rect") ? "M" + x + " " + y + "h" + width + "v" + height + "h-" + width + "z" : path;
    }

    static String n(double number) {
        long tenths = Math.round(Math.abs(number) * 10);
        String text = tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
        return number < 0 && tenths > 0 ? "-" + text : text;
    }
}
