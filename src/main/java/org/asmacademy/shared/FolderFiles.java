package org.asmacademy.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

record FolderFiles(Path root, boolean shipped) implements LibraryFiles {
    @Override
    public List<String> under(String folder) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) return List.of();
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/.")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String path) {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names, sizes and times rather than the newest time alone: an older file copied over a newer one is a change too. */
    @Override
    public long state(String path) {
        long state = Files.isRegularFile(root.resolve(path)) ? stateOf(path) : 1;
        for (String below : under(path)) state = state * 1_000_003 + stateOf(below);
        return state;
    }

    private long stateOf(String path) {
        try {
            BasicFileAttributes file = Files.readAttributes(root.resolve(path), BasicFileAttributes.class);
            return path.hashCode() * 31L + file.size() * 17 + file.lastModifiedTime().toMillis();
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }

    /** Also the shipped ones: they lie in target/classes, which a build renews under a running test or program. */
    @Override
    public boolean live() {
        return true;
    }
}
