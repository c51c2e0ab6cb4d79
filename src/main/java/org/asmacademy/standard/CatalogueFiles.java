package org.asmacademy.standard;

import jakarta.enterprise.context.ApplicationScoped;
import org.asmacademy.shared.LibraryFiles;

/** The bytes of the catalogues that are in force. */
@ApplicationScoped
class CatalogueFiles {
    private final Catalogues catalogues;
    private final LibraryFiles files;

    CatalogueFiles(Catalogues catalogues, LibraryFiles files) {
        this.catalogues = catalogues;
        this.files = files;
    }

    byte[] of(Standard standard) {
        return catalogues.find(standard.hash()).map(Catalogue::bytes).orElseGet(() -> files.read(Standards.FOLDER + "/" + standard.id() + ".yaml"));
    }
}
