package org.asmacademy.readiness;

/** A part of a whole, and what is left of it. */
record Part(int part, int rest) {
    static final Part NOTHING = new Part(0, 0);
    static final Part NOT_THIS_SITE = new Part(0, 1);
    static final Part THIS_SITE = new Part(1, 0);

    /** The site itself, if it is so. */
    static Part site(boolean so) {
        return so ? THIS_SITE : NOT_THIS_SITE;
    }

    /** Of a whole; never more than it. */
    static Part of(int part, int whole) {
        int some = Math.min(part, whole);
        return new Part(some, whole - some);
    }

    Part plus(Part other) {
        return new Part(part + other.part, rest + other.rest);
    }
}
