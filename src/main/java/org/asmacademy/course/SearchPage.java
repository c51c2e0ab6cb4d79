package org.asmacademy.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** Finds a place in the library by word, by picture or by requirement. */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/search")
@Produces("text/html;charset=UTF-8")
class SearchPage {
    private static final int LONGEST = 100;
    private static final int MOST_REQUIREMENTS = 8;
    private final Frame frame;
    private final CourseLibrary library;
    private final Standards standards;
    private final PublicPages pages;

    SearchPage(Frame frame, CourseLibrary library, Standards standards, PublicPages pages) {
        this.frame = frame;
        this.library = library;
        this.standards = standards;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance search(Language language, String q, List<Hit> hits, List<Asked> requirements, List<Drawing> drawings);
    }

    /** @param extract the sentence in pieces, so that the words that were looked for can be marked */
    record Hit(String address, Activity activity, String course, String title, List<Piece> extract) { }

    record Piece(String text, boolean wanted) { }

    record Asked(Standard standard, Requirement requirement) { }

    /** A drawing, and where it stands. */
    record Drawing(String picture, String alt, String address, String title) { }

    @GET
    public Response search(@PathParam("language") Language language, @QueryParam("q") String words, Request request) {
        String q = words == null ? "" : words.strip().substring(0, Math.min(words.strip().length(), LONGEST));
        List<Hit> hits = library.search(language, q).stream().map(found -> hit(language, found, q)).toList();
        List<Asked> requirements = requirements(language, q);
        List<Drawing> drawings = hits.isEmpty() && requirements.isEmpty() ? drawings(language) : List.of();
        return pages.once(request, frame.html(Templates.search(language, q, hits, requirements, drawings)));
    }

    private Hit hit(Language language, Found found, String q) {
        String course = library.course(found.activity().key().course()).map(c -> c.title().in(language)).orElse("");
        String address = Addresses.activity(language, found.activity()) + found.section().map(id -> "#" + id).orElse("");
        return new Hit(address, found.activity(), course, found.title(), pieces(found.extract(), q));
    }

    private List<Asked> requirements(Language language, String q) {
        List<String> wanted = words(q);
        if (wanted.isEmpty()) return List.of();
        return standards.all().stream().flatMap(standard -> standard.requirements().stream().map(r -> new Asked(standard, r)))
                .filter(asked -> {
                    String text = Search.fold(asked.requirement.title().in(language) + " " + asked.requirement.summary().in(language));
                    return wanted.stream().allMatch(word -> Search.wordAt(text, word) >= 0);
                }).limit(MOST_REQUIREMENTS).toList();
    }

    private List<Drawing> drawings(Language language) {
        return library.courses().stream().flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream())
                .filter(Lesson.class::isInstance).map(Lesson.class::cast).flatMap(lesson -> drawings(language, lesson)).toList();
    }

    private static Stream<Drawing> drawings(Language language, Lesson lesson) {
        return lesson.sections(language).stream().flatMap(section -> section.blocks().stream()
                .flatMap(block -> Stream.concat(Stream.of(block), block.inside().stream())).flatMap(block -> block.picture().stream())
                .map(picture -> new Drawing(Addresses.media(lesson.key().course(), lesson.pack(), picture.src()), picture.alt().in(language),
                        Addresses.activity(language, lesson) + (section.isIntro() ? "" : "#" + section.id()),
                        section.isIntro() ? lesson.title().in(language) : section.heading())));
    }

    /** The text cut where a wanted word begins and where the word that it begins ends. */
    static List<Piece> pieces(String text, String q) {
        String plain = Search.fold(text);
        List<String> wanted = words(q);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int end = wordEnd(plain, at);
            String word = plain.substring(at, end);
            if (end == at || wanted.stream().noneMatch(word::startsWith)) {
                at = Math.max(at, end - 1);
                continue;
            }
            if (at > from) pieces.add(new Piece(text.substring(from, at), false));
            pieces.add(new Piece(text.substring(at, end), true));
            from = end;
            at = end - 1;
        }
        if (from < text.length()) pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    private static int wordEnd(String plain, int at) {
        int end = at;
        while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))) end++;
        return end;
    }

    private static List<String> words(String q) {
        return Arrays.stream(Search.fold(q).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 1).distinct().limit(8).toList();
    }
}
