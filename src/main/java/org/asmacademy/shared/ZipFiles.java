package org.asmacademy.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Files below a prefix in a zip or jar. The zip is opened for each reading: Java shares what it knows of a zip that is open elsewhere (as
 * the program's own jar always is), nothing needs closing, and unlike a zip file system it survives an interrupted reader.
 */
record ZipFiles(Path zip, String prefix, boolean shipped) implements LibraryFiles {
    @Override
    public List<String> under(String folder) {
        String start = prefix + (folder.isEmpty() ? "" : folder + "/");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().filter(entry -> !entry.isDirectory() && entry.getName().startsWith(start))
                    .map(entry -> entry.getName().substring(prefix.length()))
                    .filter(path -> !path.startsWith(".") && !path.contains("/.")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String path) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry(prefix + path);
            if (entry == null) throw new NoSuchFileException(zip + "!" + prefix + path);
            try (InputStream in = file.getInputStream(entry)) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long state(String path) {
        return 0;
    }

    @Override
    public boolean live() {
        return false;
    }
}
