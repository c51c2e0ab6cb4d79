package org.asmacademy.course;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * A piece of text as it is shown.
 *
 * @param html ready for a page: made by us from Markdown in which HTML is not allowed. Empty for a picture and a passage for some minerals
 * @param text the same as plain words, for speech and search
 * @param commodities of {@code ONLY_FOR}: the minerals that the passage is for
 * @param picture of {@code PICTURE}
 * @param inside of {@code ONLY_FOR}: what stands in the passage
 */
public record Block(Kind kind, RawString html, String text, List<String> commodities, Optional<Picture> picture, List<Block> inside) {
    /** STOP is a danger, STORY an invented example, REMEMBER the sentence to take along, ONLY_FOR a passage for some minerals. */
    public enum Kind { TEXT, STOP, STORY, REMEMBER, ONLY_FOR, PICTURE }

    static Block words(Kind kind, String html, String text) {
        return new Block(kind, new RawString(html), text, List.of(), Optional.empty(), List.of());
    }

    static Block picture(Picture picture, String alt) {
        return new Block(Kind.PICTURE, new RawString(""), alt, List.of(), Optional.of(picture), List.of());
    }

    static Block onlyFor(List<String> commodities, List<Block> inside) {
        String text = String.join("\n", inside.stream().map(Block::text).toList());
        return new Block(Kind.ONLY_FOR, new RawString(""), text, commodities, Optional.empty(), inside);
    }
}
