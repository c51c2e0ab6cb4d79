package org.asmacademy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses of stylesheet, icons and scripts: name and a piece of their hash. */
@ApplicationScoped
class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::hashed);
    }

    private static String hashed(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/assets/" + name)) {
            if (in == null) throw new IllegalArgumentException("No asset " + name);
            return "/assets/" + name + "?v=" + Sha256.hex(in.readAllBytes()).substring(0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
