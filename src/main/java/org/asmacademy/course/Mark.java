package org.asmacademy.course;

import java.util.List;
import org.asmacademy.shared.Mistakes;

/** Something in a text that every translation must have at the same place: a heading's id, a drawing, a block, an option. */
record Mark(int line, String what) {
    /** Notes the first place where a translation leaves its source; what comes after it would only repeat the mistake. */
    static void compare(List<Mark> source, List<Mark> translation, String file, int lastLine, Mistakes mistakes) {
        for (int i = 0; i < Math.max(source.size(), translation.size()); i++) {
            if (i == translation.size()) {
                Wrong.ENDS_EARLY.at(mistakes, file, lastLine, source.get(i).what);
                return;
            }
            Mark here = translation.get(i);
            if (i == source.size()) {
                Wrong.GOES_ON.at(mistakes, file, here.line, here.what);
                return;
            }
            if (!here.what.equals(source.get(i).what)) {
                Wrong.OTHER_ORDER.at(mistakes, file, here.line, here.what, source.get(i).what);
                return;
            }
        }
    }
}
