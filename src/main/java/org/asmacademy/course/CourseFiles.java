package org.asmacademy.course;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Sha256;

/**
 * The files of one course as they were at one moment, with their paths inside the course. Texts and drawings are kept whole, of photos and
 * recordings only the first bytes: they may be large and nobody reads them here.
 */
record CourseFiles(String key, String folder, Map<String, byte[]> heads, Map<String, String> hashes, PackHash pack) {
    private static final int HEAD = 16;

    static CourseFiles load(LibraryFiles files, String folder) {
        Map<String, byte[]> heads = new TreeMap<>();
        Map<String, String> hashes = new TreeMap<>();
        for (String path : files.under(folder)) {
            byte[] bytes = files.read(path);
            String inside = path.substring(folder.length() + 1);
            boolean whole = inside.endsWith(".md") || inside.endsWith(".svg");
            heads.put(inside, whole || bytes.length <= HEAD ? bytes : Arrays.copyOf(bytes, HEAD));
            hashes.put(inside, Sha256.hex(bytes));
        }
        // The course's key is part of what is hashed: two courses with the same words are two packs.
        String key = folder.substring(folder.lastIndexOf('/') + 1);
        PackHash pack = PackHash.of(hashes.entrySet().stream().collect(Collectors.toMap(e -> key + "/" + e.getKey(), Map.Entry::getValue)));
        return new CourseFiles(key, folder, heads, hashes, pack);
    }

    boolean has(String path) {
        return heads.containsKey(path);
    }

    Set<String> paths() {
        return heads.keySet();
    }

    /** The path as mistakes name it. */
    String named(String path) {
        return folder + "/" + path;
    }

    /** The first eight digits of the hash, as {@code translates} names a source. */
    String shortHash(String path) {
        return hashes.get(path).substring(0, 8);
    }
}
