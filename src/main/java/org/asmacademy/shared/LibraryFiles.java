package org.asmacademy.shared;

import java.nio.file.Path;
import java.util.List;

/** The files of a library ({@code courses/…}, {@code seeds/…}) or of one pack, wherever they lie. Paths are written with {@code /}. */
public interface LibraryFiles {
    /** Every file below the folder ({@code ""} is all), sorted; files whose name begins with a dot are an editor's own and left out. */
    List<String> under(String folder);

    /** The bytes of one of these files; an {@link java.io.UncheckedIOException} if it cannot be read. */
    byte[] read(String path);

    /** A number that changes when a file below the folder (or this one file) is changed, comes or goes. */
    long state(String path);

    /** Whether the files may change while the program runs. */
    boolean live();

    /** Whether they came with the program, so that a mistake in them is a mistake of the build. */
    boolean shipped();

    /** The files in a directory, which people may edit while the program runs. */
    static LibraryFiles in(Path directory) {
        return new FolderFiles(directory.toAbsolutePath().normalize(), false);
    }

    /** The files of a zip. */
    static LibraryFiles zip(Path zip) {
        return new ZipFiles(zip, "", false);
    }

    /** The library that travels inside the program. */
    static LibraryFiles packed() {
        return PackedLibrary.find();
    }
}
