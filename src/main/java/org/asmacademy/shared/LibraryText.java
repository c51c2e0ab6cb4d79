package org.asmacademy.shared;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A text file of the library as text: UTF-8, whatever ends its lines. */
public final class LibraryText {
    private LibraryText() { }

    public static String of(LibraryFiles files, String path, Mistakes mistakes) {
        try {
            return of(path, files.read(path), mistakes);
        } catch (UncheckedIOException missing) {
            mistakes.add(path, 1, "The file cannot be read (" + missing.getCause().getMessage() + ")", "the file, at this place");
            return "";
        }
    }

    public static String of(String path, byte[] bytes, Mistakes mistakes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.replace("\uFEFF", "").replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            mistakes.add(path, 1, "The letters are not UTF-8", "the same text, saved by the editor as UTF-8");
            return "";
        }
    }
}
