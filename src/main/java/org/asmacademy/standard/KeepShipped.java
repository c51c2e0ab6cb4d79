package org.asmacademy.standard;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.asmacademy.shared.LibraryFiles;

/** Keeps the catalogues that came with this program, since facts name them and the next program may bring others. */
@ApplicationScoped
class KeepShipped {
    private final Standards standards;
    private final Catalogues catalogues;
    private final LibraryFiles files;

    KeepShipped(Standards standards, Catalogues catalogues, LibraryFiles files) {
        this.standards = standards;
        this.catalogues = catalogues;
        this.files = files;
    }

    void started(@Observes StartupEvent event) {
        standards.inFiles().forEach(standard -> catalogues.keep(standard, files.read(Standards.FOLDER + "/" + standard.id() + ".yaml")));
    }
}
