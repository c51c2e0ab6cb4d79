package org.asmacademy.hub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.asmacademy.journal.Passing.Standing;

/**
 * A file that somebody carries between a hub and the centre: one line that says what it is and of which hub, then what only the receiver can open.
 *
 * @param up from the hub to the centre, or else back
 */
record CarriedFile(boolean up, UUID hub, byte[] sealed) {
    private static final Pattern HEAD = Pattern.compile("asm-academy-carry-1 (up|down) ([0-9a-f-]{36})");
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int LONGEST_HEAD = 100;

    /** What a hub sends: what follows in its log, and from where on it wants the centre's. */
    record Up(String origin, UUID incarnation, long after, List<byte[]> parcels) { }

    /** What the centre answers: where the hub's chain stands, and its own log. */
    record Down(String origin, Standing standing, List<byte[]> pages, List<HubResource.NameView> names) { }

    static byte[] head(boolean up, UUID hub) {
        return ("asm-academy-carry-1 " + (up ? "up " : "down ") + hub + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    byte[] head() {
        return head(up, hub);
    }

    /** Never over a file that is there. */
    void write(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head());
        all.write(sealed);
        Files.write(file, all.toByteArray(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    }

    static CarriedFile read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) throw new IOException("The file is too large");
        byte[] all = Files.readAllBytes(file);
        int end = 0;
        while (end < Math.min(all.length, LONGEST_HEAD) && all[end] != '\n') end++;
        Matcher head = HEAD.matcher(new String(all, 0, end, StandardCharsets.US_ASCII));
        if (!head.matches()) throw new IOException("This is no file of a hub");
        return new CarriedFile(head.group(1).equals("up"), UUID.fromString(head.group(2)), Arrays.copyOfRange(all, end + 1, all.length));
    }

    static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = plain.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new IOException("The file holds too much");
            return bytes;
        }
    }
}
