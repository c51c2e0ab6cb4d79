package org.asmacademy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.asmacademy.shared.LibraryFiles;

/**
 * One apostrophe in all that people read: ’. The straight one stands beside it like a spelling mistake, and a voice may stumble over it. And in
 * French, no sign that a line may begin with: a space that does not break stands before it.
 */
public final class Typography {
    /** Two of them are one in a YAML value that stands in single quotes. */
    private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'{1,2}\\p{L}");
    /** Addresses, and what stands behind the # of a YAML file, are not for reading. */
    private static final Pattern NOT_READ = Pattern.compile("https?://\\S+|(^|\\s)#\\s.*$");

    private static final Pattern LOOSE = Pattern.compile(" [;:?!](?=[\\s*\")]|$)| »|« ");

    private Typography() { }

    public static boolean straightIn(String words) {
        return STRAIGHT.matcher(words).find();
    }

    /** Every line below a folder with a straight apostrophe between letters, with its file and number. What tells authors how to write is left out. */
    public static List<String> straight(LibraryFiles files, String folder) {
        List<String> lines = new ArrayList<>();
        for (String path : files.under(folder)) {
            if (!path.matches(".*\\.(md|yaml|svg)") || path.matches(folder + "/[A-Z]+(\\.md)?")) continue;
            String[] text = new String(files.read(path), UTF_8).split("\n");
            for (int i = 0; i < text.length; i++) {
                if (straightIn(NOT_READ.matcher(text[i]).replaceAll(""))) lines.add(path + ":" + (i + 1) + ": " + text[i].strip());
            }
        }
        return lines;
    }

    /** Every line of a French text below a folder in which a sign may stand alone at a line's beginning or end. */
    public static List<String> looseFrench(LibraryFiles files, String folder) {
        List<String> lines = new ArrayList<>();
        for (String path : files.under(folder)) {
            if (!path.endsWith(".fr.md")) continue;
            String[] text = new String(files.read(path), UTF_8).split("\n");
            for (int i = 0; i < text.length; i++) {
                if (LOOSE.matcher(text[i]).find()) lines.add(path + ":" + (i + 1) + ": " + text[i].strip());
            }
        }
        return lines;
    }
}
