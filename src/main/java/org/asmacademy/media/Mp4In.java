package org.asmacademy.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes the voice out of an MP4 file (ISO 14496-12): exactly one track, and that AAC or Opus; whole ones, as recorders write them, and such as
 * are written piece by piece. What is heard must lie where the file says sound lies ({@code mdat}), so that nothing else is copied as sound.
 */
final class Mp4In {
    private static final Set<String> BRANDS = Set.of("M4A ", "mp41", "mp42", "isom", "iso2", "iso4", "iso5", "iso6", "3gp4", "3gp5", "3gp6", "dash");
    private static final int WHOLE = 1 << 16;
    private final List<Part> sounds = new ArrayList<>();
    private final byte[] file;
    private Mp4Track track;

    private Mp4In(byte[] file) {
        this.file = file;
    }

    /** A box: its name and what is in it. */
    record Box(String name, Part inside) {
        static Box next(Part part) {
            int start = part.at();
            long size = part.number(4);
            String name = part.word(4);
            if (size == 1) size = part.number(8);
            long head = part.at() - start;
            return new Box(name, part.part(size == 0 ? part.left() : size - head));
        }
    }

    static boolean begins(byte[] file) {
        return file.length > 12 && new Part(file).skip(4).word(4).equals("ftyp");
    }

    static Sound read(byte[] file) {
        return new Mp4In(file).sound();
    }

    private Sound sound() {
        List<Box> pieces = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Part part = new Part(file); part.more();) {
            int start = part.at();
            Box box = Box.next(part);
            switch (box.name) {
                case "ftyp" -> brand(box.inside);
                case "moov" -> movie(box.inside);
                case "mdat" -> sounds.add(box.inside);
                case "moof" -> {
                    pieces.add(box);
                    starts.add(start);
                }
                default -> { }
            }
            if (pieces.size() + sounds.size() > WHOLE) throw new BadVoice("Too many boxes");
        }
        if (track == null) throw new BadVoice("An MP4 without a track");
        for (int i = 0; i < pieces.size(); i++) track.fragment(pieces.get(i).inside(), starts.get(i));
        return track.sound(track.places().stream().map(this::bytes).toList());
    }

    private static void brand(Part inside) {
        String brand = inside.word(4);
        if (!BRANDS.contains(brand)) throw new BadVoice("An MP4 of another brand");
    }

    private void movie(Part movie) {
        while (movie.more()) {
            Box box = Box.next(movie);
            if (box.name.equals("trak") && track != null) throw new BadVoice("More than one track");
            if (box.name.equals("trak")) track = new Mp4Track(box.inside);
            if (box.name.equals("mvex") && track != null) track.usual(box.inside);
        }
    }

    private byte[] bytes(Mp4Track.Place place) {
        if (sounds.stream().noneMatch(sound -> place.from() >= sound.from() && place.from() + place.size() <= sound.end())) throw new BadVoice("Sound that lies elsewhere");
        return new Part(file).skip(place.from()).bytes(place.size());
    }
}
