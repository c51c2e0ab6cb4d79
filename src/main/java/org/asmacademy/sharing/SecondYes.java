package org.asmacademy.sharing;

import java.util.UUID;

/**
 * Fired in the fold of a yes.
 *
 * @param fact what was agreed to; it may not be here yet
 * @param by   who agrees: a lead or champion, perhaps the very one who made the fact
 * @param order the key of "first" and "last" among several
 */
public record SecondYes(UUID siteId, UUID fact, UUID by, String order) { }
