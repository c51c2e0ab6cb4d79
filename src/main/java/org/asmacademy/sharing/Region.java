package org.asmacademy.sharing;

/** The regions in which the Delve Exchange works. Nothing finer is ever asked of a site for the monthly totals. */
public enum Region { AFRICA_ENGLISH, AFRICA_FRENCH, CARIBBEAN, CENTRAL_SOUTH_ASIA, EAST_ASIA_PACIFIC, LATIN_AMERICA }
