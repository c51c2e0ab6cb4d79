package org.asmacademy.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;

/** Made-up recordings for tests: a tone of 0.7 s that no microphone heard, in the files that phones and browsers make. */
public final class TestVoices {
    private TestVoices() { }

    public static byte[] file(String name) throws IOException {
        try (InputStream in = TestVoices.class.getResourceAsStream("/voice/" + name)) {
            return in.readAllBytes();
        }
    }

    /** A silence that lasts so long, packed with Opus. */
    public static byte[] lasting(int seconds) {
        return new OpusSound(1, 312, 0, Collections.nCopies(seconds * 50, new byte[] {0x08, 0})).written();
    }
}
