package org.asmacademy.sharing;

import java.time.LocalDate;

/**
 * The fact {@code sharing.share-offered}: a lead wants to show somebody outside, by a link, where the site stands. It opens when a second
 * person says yes ({@link Agreed}).
 *
 * @param standard which standard it is about
 * @param purpose  for whom and why
 * @param named    whether the names of mine and group are shown
 * @param until    the last day
 */
public record ShareOffered(String standard, String purpose, boolean named, LocalDate until) {
    /** Letters. */
    public static final int LONGEST_PURPOSE = 300;
}
