package org.asmacademy.sharing;

/**
 * The fact {@code sharing.totals-offered}: a lead wants the site's numbers to go into the monthly totals. They do when a second person says
 * yes ({@link Agreed}).
 *
 * @param region under which they are counted, as the site says
 */
public record TotalsOffered(Region region) { }
