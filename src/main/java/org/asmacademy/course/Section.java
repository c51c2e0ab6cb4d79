package org.asmacademy.course;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a lesson or task in one language. What stands before the first heading has the id {@link #INTRO} and no heading. */
public record Section(String id, String heading, List<Block> blocks) {
    public static final String INTRO = "intro";

    public boolean isIntro() {
        return id.equals(INTRO);
    }

    /** What is read aloud and searched: heading and blocks as plain words. */
    public String text() {
        String words = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
        return isIntro() ? words : heading + "\n" + words;
    }

    public int words() {
        String text = text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }
}
