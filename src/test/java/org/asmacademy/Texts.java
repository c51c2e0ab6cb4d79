package org.asmacademy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the pages in one language, so that a test finds things in each as its reader does. */
public record Texts(String language) {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Map<String, Properties> ROOMS = new ConcurrentHashMap<>();

    /** Such as {@code site.join}. */
    public String of(String key) {
        String room = key.substring(0, key.indexOf('.'));
        String file = language.equals("en") ? room + ".properties" : room + "_" + language + ".properties";
        String words = ROOMS.computeIfAbsent(file, Texts::read).getProperty(key.substring(room.length() + 1));
        if (words == null) throw new IllegalArgumentException(file + " has no " + key);
        return words;
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(MESSAGES.resolve(file))) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
