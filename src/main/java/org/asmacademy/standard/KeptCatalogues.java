package org.asmacademy.standard;

import java.util.List;

/** Catalogues beside the files of the library. */
interface KeptCatalogues {
    /** None: the files alone count. */
    KeptCatalogues NONE = new KeptCatalogues() {
        @Override
        public long state() {
            return 0;
        }

        @Override
        public List<Catalogue> all() {
            return List.of();
        }
    };

    /** A number that changes when another catalogue is put in force. Costs nothing. */
    long state();

    /** First those that came with an earlier program, then in the order in which they were put in force: of a standard, the last one counts. */
    List<Catalogue> all();
}
