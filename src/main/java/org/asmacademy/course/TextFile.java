package org.asmacademy.course;

import java.util.List;
import org.asmacademy.shared.LibraryText;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Yaml;

/**
 * A Markdown file with front matter.
 *
 * @param body the lines under the front matter
 * @param above how many lines stand above the body
 */
record TextFile(String name, Yaml head, List<String> body, int above) {
    static TextFile read(CourseFiles files, String path, Mistakes mistakes) {
        String name = files.named(path);
        List<String> lines = List.of(LibraryText.of(name, files.heads().get(path), mistakes).split("\n", -1));
        int end = lines.get(0).stripTrailing().equals("---") ? endOf(lines) : 0;
        if (end == 0) Wrong.NO_FRONT_MATTER.at(mistakes, name, 1);
        if (end == lines.size()) Wrong.OPEN_FRONT_MATTER.at(mistakes, name, 1);
        if (end == 0 || end == lines.size()) return new TextFile(name, Yaml.read(name, "", 1, new Mistakes()), List.of(), end);
        Yaml head = Yaml.read(name, String.join("\n", lines.subList(1, end)) + "\n", 1, mistakes);
        return new TextFile(name, head, lines.subList(end + 1, lines.size()), end + 1);
    }

    private static int endOf(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals("---")) return i;
        }
        return lines.size();
    }
}
