package org.asmacademy.sharing;

import java.util.UUID;

/** The fact {@code sharing.pledge-judged}: the site says whether a pledge was kept. The last word counts. */
public record PledgeJudged(UUID pledge, boolean kept) { }
