package org.asmacademy.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/**
 * The class path folder {@code library/}. Class loaders find files but do not list folders, so one file that is always there tells where
 * the others lie: in {@code target/classes} while testing, in the application's jar afterwards. Dev mode reads the project's own folders
 * ({@code %dev.academy.library}), because Quarkus copies changed resources without their target path.
 */
class PackedLibrary {
    private static final String ANCHOR = "seeds/commodities.yaml";

    @Produces
    @Singleton
    LibraryFiles files(AcademyConfig config) {
        return config.library().map(LibraryFiles::in).orElseGet(PackedLibrary::find);
    }

    static LibraryFiles find() {
        URL anchor = Thread.currentThread().getContextClassLoader().getResource("library/" + ANCHOR);
        if (anchor == null) anchor = PackedLibrary.class.getClassLoader().getResource("library/" + ANCHOR);
        if (anchor == null) throw new IllegalStateException("This program was built without its library (no library/" + ANCHOR + ")");
        return at(anchor);
    }

    static LibraryFiles at(URL anchor) {
        try {
            if (anchor.getProtocol().equals("file")) return new FolderFiles(Path.of(anchor.toURI()).getParent().getParent(), true);
            // Quarkus's own class loader makes jar: URLs whose connection is not Java's, so the text is taken apart.
            String inner = anchor.getPath().substring(0, anchor.getPath().lastIndexOf("!/"));
            return new ZipFiles(Path.of(new URI(inner)), "library/", true);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot read the library at " + anchor, e);
        }
    }
}
