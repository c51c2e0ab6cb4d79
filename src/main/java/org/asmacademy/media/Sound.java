package org.asmacademy.media;

import java.util.List;

/**
 * What can be heard in a recording, and nothing else: the pieces in which a voice is packed, and the few numbers without which no player can
 * unpack them. Whatever stood beside them in the file that came has not been copied.
 */
sealed interface Sound permits OpusSound, AacSound {
    /** More pieces than this are no voice note, whatever its length is said to be. */
    int MOST_PIECES = 100_000;

    /** The type of what {@link #written} gives. */
    String type();

    /** How long it lasts, counted from the pieces. */
    long millis();

    /** A new file around the same pieces. */
    byte[] written();

    /** The kinds of recordings that are taken, told by their first bytes; a file's name and what a browser says of it mean nothing. */
    static Sound of(byte[] file) {
        if (WebmIn.begins(file)) return WebmIn.read(file);
        if (OggIn.begins(file)) return OggIn.read(file);
        if (Mp4In.begins(file)) return Mp4In.read(file);
        throw new BadVoice("Neither WebM nor Ogg nor MP4");
    }

    static List<byte[]> some(List<byte[]> pieces) {
        if (pieces.isEmpty()) throw new BadVoice("Nothing to hear");
        if (pieces.size() > MOST_PIECES) throw new BadVoice("More than " + MOST_PIECES + " pieces");
        return List.copyOf(pieces);
    }
}
