package org.asmacademy.phone;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.MediaFile;
import org.asmacademy.course.PackPage;
import org.asmacademy.course.PackPages;
import org.asmacademy.course.RecalledPage;
import org.asmacademy.course.Recalls;
import org.asmacademy.shared.Assets;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Gzip;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Sha256;

/** Makes packs from the pages themselves, and remembers each list as long as the library stays as it is. */
@ApplicationScoped
class Packs {
    private static final Pattern NAMES = Pattern.compile("(?:href|src)=\"(/(?:assets|courses)/[^\"#]+)");
    private static final Pattern MEDIA = Pattern.compile("/courses/[a-z0-9-]+/(media/[^?]+)\\?pack=[0-9a-f]{64}");
    private final CourseLibrary library;
    private final Frame frame;
    private final Assets assets;
    private final Recalls recalls;
    private final RecalledPage recalled;
    private final List<PackPages> rooms;
    private final Map<Wanted, Made> made = new ConcurrentHashMap<>();

    Packs(CourseLibrary library, Frame frame, Assets assets, Recalls recalls, RecalledPage recalled, @All List<PackPages> rooms) {
        this.library = library;
        this.frame = frame;
        this.assets = assets;
        this.recalls = recalls;
        this.recalled = recalled;
        this.rooms = rooms;
    }

    private record Wanted(String course, Language language) { }

    private record Made(long edition, PackView pack) { }

    PackView of(Course course, Language language) {
        long edition = library.edition() + 31 * recalls.edition();
        Wanted wanted = new Wanted(course.key(), language);
        Made known = made.get(wanted);
        if (known != null && known.edition == edition) return known.pack;
        PackView pack = make(course, language);
        made.put(wanted, new Made(edition, pack));
        return pack;
    }

    /** The page that is opened at this address, if it is one of a course. */
    Optional<String> page(Course course, Language language, String at) {
        return rooms.stream().flatMap(room -> room.of(course, language).stream()).filter(page -> page.at().equals(at)).findFirst().map(this::html);
    }

    private String html(PackPage page) {
        return frame.at(page.at(), () -> recalled.at(page.at()).orElseGet(page.html()));
    }

    private PackView make(Course course, Language language) {
        List<PackFile> pages = new ArrayList<>();
        Map<String, PackFile> besides = new LinkedHashMap<>();
        for (PackPages room : rooms) {
            for (PackPage page : room.of(course, language)) {
                String html = html(page);
                pages.add(page(language, page.at(), html));
                for (Matcher name = NAMES.matcher(html); name.find();) beside(course, name.group(1), besides);
            }
        }
        List<PackFile> files = new ArrayList<>(pages);
        files.addAll(besides.values());
        StringBuilder all = new StringBuilder();
        files.forEach(file -> all.append(file.hash()).append("  ").append(file.url()).append('\n'));
        return new PackView(PackView.FORMAT, course.key(), language.code(), course.title().in(language), mark(Sha256.hex(all.toString())),
                course.pack().hex(), files);
    }

    private static PackFile page(Language language, String at, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        String hash = Sha256.hex(bytes);
        String url = "/" + language + "/phone/pages" + at.substring(at.indexOf('/', 1)) + "?v=" + mark(hash);
        return new PackFile(PackFile.Kind.PAGE, url, at, bytes.length, Gzip.of(bytes).length, hash);
    }

    private void beside(Course course, String url, Map<String, PackFile> files) {
        if (files.containsKey(url)) return;
        if (url.startsWith("/assets/")) {
            byte[] bytes = assets.bytes(url);
            files.put(url, new PackFile(PackFile.Kind.ASSET, url, null, bytes.length, Gzip.of(bytes).length, Sha256.hex(bytes)));
            return;
        }
        Matcher named = MEDIA.matcher(url);
        if (!named.matches()) return;
        MediaFile file = library.media(course.key(), course.pack(), named.group(1)).orElseThrow(() -> new IllegalStateException("A page shows " + url + ", which is not there"));
        boolean voice = file.contentType().startsWith("audio/");
        boolean text = file.contentType().contains("svg");
        files.put(url, new PackFile(voice ? PackFile.Kind.VOICE : PackFile.Kind.PICTURE, url, null, file.bytes().length,
                text ? Gzip.of(file.bytes()).length : file.bytes().length, Sha256.hex(file.bytes())));
    }

    private static String mark(String hash) {
        return hash.substring(0, 16);
    }
}
