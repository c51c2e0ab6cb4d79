package org.asmacademy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table. A row taken while others used the machine is marked, since it says more about them. */
final class Report {
    static final double QUIET_LOAD = 1.5;
    static final double QUIET_OTHERS = 0.25;
    private static final String LINE = "%-58s %11s %11s %9s %11s %6s %7s%n";
    private final List<String> rows = new ArrayList<>();
    private boolean noisy = Machine.load() > QUIET_LOAD;

    static String n(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%.0f" : number >= 10 ? "%.1f" : "%.2f", number);
    }

    /** @param aim the most it should be; 0: none */
    void most(String figure, double value, String unit, double aim, double loadBefore, double others) {
        add(figure, n(value) + " " + unit, aim == 0 ? "" : "<= " + n(aim), aim == 0 ? "" : n(value / aim), "", loadBefore, others);
    }

    /** A page or form, beside what Moodle 5.1 spends on the same. */
    void request(String figure, Load.Cost cost, double aim, double moodle) {
        String times = moodle == 0 ? "" : n(moodle / cost.cpuMillis()) + " x less";
        add(figure + ": CPU-ms", n(cost.cpuMillis()), aim == 0 ? "" : "<= " + n(aim), aim == 0 ? "" : n(cost.cpuMillis() / aim), times, cost.loadBefore(), cost.others());
        add("    requests/s (of " + cost.requests() + ")", n(cost.perSecond()), "", "", "", cost.loadBefore(), cost.others());
    }

    void ratio(String figure, double value, double aim, double loadBefore, double others) {
        add(figure, n(value), aim == 0 ? "" : ">= " + n(aim), aim == 0 ? "" : n(value / aim), "", loadBefore, others);
    }

    void fact(String figure, String value) {
        add(figure, value, "", "", "", -1, 0);
    }

    private void add(String figure, String value, String aim, String ofAim, String moodle, double loadBefore, double others) {
        boolean mark = others > QUIET_OTHERS;
        noisy |= mark;
        rows.add(String.format(Locale.ROOT, LINE, figure, value, aim, ofAim, moodle, loadBefore < 0 ? "" : n(loadBefore), loadBefore < 0 ? "" : n(others) + (mark ? " !" : "")));
    }

    void print() {
        System.out.println();
        System.out.printf(LINE, "figure", "value", "aim", "value/aim", "than Moodle", "load", "others");
        System.out.println("-".repeat(120));
        rows.forEach(System.out::print);
        System.out.println("load: average of the last minute before the block (the block before counts too); others: cores busy with something else meanwhile.");
        if (noisy) System.out.println("! The machine was busy with other things. Do not believe these numbers; take them again on a quiet one.");
    }
}
