package org.asmacademy.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

    static String n(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
