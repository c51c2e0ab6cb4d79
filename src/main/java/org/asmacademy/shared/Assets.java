package org.asmacademy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses of stylesheet, icons and scripts: name and a piece of their hash. */
@ApplicationScoped
public class Assets {
    private static final String FOLDER = "/assets/";
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** An address that changes with what lies there. */
    public String address(String name) {
        return addresses.computeIfAbsent(name, known -> FOLDER + known + "?v=" + Sha256.hex(read(known)).substring(0, 10));
    }

    /** What lies at an address that a page names. */
    public byte[] bytes(String address) {
        return read(address.substring(FOLDER.length()).replaceFirst("[?#].*", ""));
    }

    private static byte[] read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/assets/" + name)) {
            if (in == null) throw new IllegalArgumentException("No asset " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
