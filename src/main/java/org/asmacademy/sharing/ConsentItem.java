package org.asmacademy.sharing;

/**
 * What of a person can be shown beyond their mine: one thing, to one kind of viewer, for one purpose. Whoever adds one gives it words in every
 * language; whoever shows one asks {@link Consents} first, and the site's own agreement of two besides.
 */
public enum ConsentItem {
    /** The name, at the academy on the internet, so that records and thanks there carry it. */
    NAME,
    /** Pictures that the person took, to those to whom the site gives a link. */
    PICTURES,
    /** What the person has learned, to an assessor whom the site invited. */
    RECORD;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
