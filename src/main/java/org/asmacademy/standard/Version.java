package org.asmacademy.standard;

/** A publisher's version, numbers with dots between. */
final class Version {
    static final String SHAPE = "\\d{1,6}(\\.\\d{1,6})*";

    private Version() { }

    static int compare(String a, String b) {
        String[] left = a.split("\\.");
        String[] right = b.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = Integer.compare(part(left, i), part(right, i));
            if (difference != 0) return difference;
        }
        return 0;
    }

    private static int part(String[] parts, int index) {
        return index < parts.length ? Integer.parseInt(parts[index]) : 0;
    }
}
