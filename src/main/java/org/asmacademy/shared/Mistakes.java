package org.asmacademy.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mistakes of one reading. A reader notes each and goes on with a harmless value, so that an author gets the whole list at once;
 * whoever asked for the reading then decides what to do with a thing that has mistakes. Used by one thread.
 */
public final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();

    public static Mistakes of(List<Mistake> mistakes) {
        Mistakes all = new Mistakes();
        all.addAll(mistakes);
        return all;
    }

    public void add(String file, int line, String wrong, String instead) {
        found.add(new Mistake(file, line, wrong, instead));
    }

    public void addAll(List<Mistake> others) {
        found.addAll(others);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, by file and line. */
    public List<Mistake> all() {
        return found.stream().distinct().sorted(Comparator.comparing(Mistake::file).thenComparing(Mistake::line)).toList();
    }

    /** Ends the reading if there is any mistake. */
    public void throwIfAny() {
        if (!found.isEmpty()) throw new BrokenLibrary(all());
    }

    /** One mistake on each line. */
    @Override
    public String toString() {
        return text(all());
    }

    static String text(List<Mistake> mistakes) {
        return mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
    }
}
