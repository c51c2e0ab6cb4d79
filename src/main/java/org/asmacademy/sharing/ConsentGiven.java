package org.asmacademy.sharing;

import java.time.LocalDate;

/**
 * The fact {@code sharing.consent-given}: the person it is about, and nobody else, says yes to one thing.
 *
 * @param until the last day on which it holds
 */
public record ConsentGiven(ConsentItem item, LocalDate until) {
    /** Nobody says yes for longer: who is asked again can say no. */
    public static final int MOST_DAYS = 366;
}
