package org.asmacademy.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody probably meant when they mistyped a word. */
public final class Nearest {
    private Nearest() { }

    /** The known word that is at most a third of its letters away. */
    public static Optional<String> to(String typed, Collection<String> known) {
        return known.stream().filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /** A remedy: the nearest word, or all of them. */
    public static String hint(String typed, Collection<String> known) {
        return to(typed, known).map(word -> "`" + word + "`").orElseGet(() -> known.size() > 25
                ? "one that exists" : "one of " + String.join(", ", known));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
