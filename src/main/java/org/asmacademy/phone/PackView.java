package org.asmacademy.phone;

import java.util.List;

/**
 * All that must be kept to open every page of a course in one language.
 *
 * @param format of this list: a phone that knows only older ones does not touch it
 * @param version another one whenever any file is another
 * @param pack the version of the course, as facts name it
 */
record PackView(int format, String course, String language, String title, String version, String pack, List<PackFile> files) {
    static final int FORMAT = 1;

    long sent(PackFile.Kind... kinds) {
        return files.stream().filter(file -> List.of(kinds).contains(file.kind())).mapToLong(PackFile::sent).sum();
    }
}
