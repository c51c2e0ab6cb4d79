package org.asmacademy.shared;

/** One mistake in a content file: where it is, what is wrong and what to write instead. For authors and developers, in English. */
public record Mistake(String file, int line, String wrong, String instead) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + wrong + ". Write instead: " + instead;
    }
}
