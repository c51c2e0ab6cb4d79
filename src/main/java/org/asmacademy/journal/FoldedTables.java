package org.asmacademy.journal;

import java.util.List;

/** A room's tables that hold nothing but folded facts: {@code rebuild} empties them and folds every fact again. */
public interface FoldedTables {
    /** Names of tables with a {@code site_id}, in an order in which they can be emptied. */
    List<String> names();
}
