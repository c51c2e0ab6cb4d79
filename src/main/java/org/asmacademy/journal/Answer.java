package org.asmacademy.journal;

import java.util.List;
import java.util.UUID;

/**
 * What this server has of a chain: the only truth about what must be sent next, also when {@code have} went down.
 *
 * @param incarnation which life of this database answers
 * @param have        the chain is here up to this number, whose fact is {@code headId}
 * @param safe        up to here a sender may forget: in a verified backup or on a second machine. 0 as long as neither exists.
 * @param forks       origins that others have used too: the sender takes a new one and sends again
 */
record Answer(UUID incarnation, long have, UUID headId, long safe, List<String> forks) { }
