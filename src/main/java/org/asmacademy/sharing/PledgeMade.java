package org.asmacademy.sharing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The fact {@code sharing.pledge-made}: somebody who looks at a share promises something to the site. They have no account here; the share's
 * own id stands as who said it.
 *
 * @param until the day by which it is done
 */
public record PledgeMade(UUID share, String words, LocalDate until) {
    /** Letters. */
    public static final int LONGEST = 300;
}
