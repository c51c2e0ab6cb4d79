package org.asmacademy.phone;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.text.NumberFormat;
import java.util.List;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Reading;
import org.asmacademy.phone.PackFile.Kind;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.PublicPages;
import org.asmacademy.shared.Words;

/**
 * What can be kept on this phone and what is, and the page that a phone without signal shows in place of one that it has not. Both are the
 * same for everybody: which courses are here only the phone's own script knows.
 */
@Path("/{language}/phone")
@Produces("text/html;charset=UTF-8")
class PhonePage {
    private static final long MEGABYTE = 1_000_000;
    private final Frame frame;
    private final Languages languages;
    private final CourseLibrary library;
    private final Reading reading;
    private final Packs packs;
    private final PublicPages pages;

    PhonePage(Frame frame, Languages languages, CourseLibrary library, Reading reading, Packs packs, PublicPages pages) {
        this.frame = frame;
        this.languages = languages;
        this.library = library;
        this.reading = reading;
        this.packs = packs;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "phone")
    static class Templates {
        static native TemplateInstance phone(Language language, List<Row> rows);

        static native TemplateInstance offline(Language language);
    }

    /** A course and what it weighs, in words; no pictures or no voice: empty. */
    record Row(Course course, String icon, String version, String all, String text, String pictures, String voice) { }

    @GET
    public Response all(@PathParam("language") Language language, Request request) {
        spoken(language);
        return pages.now(request, library.edition(), () -> frame.html(Templates.phone(language, library.courses().stream().map(course -> row(course, language)).toList())));
    }

    @GET
    @Path("offline")
    public Response offline(@PathParam("language") Language language, Request request) {
        spoken(language);
        return pages.now(request, 0, () -> frame.html(Templates.offline(language)));
    }

    private void spoken(Language language) {
        if (!languages.offers(language)) throw new NotFound("The pages do not speak this language");
    }

    private Row row(Course course, Language language) {
        PackView pack = packs.of(course, language);
        return new Row(course, reading.icon(course), pack.version(), size(pack.sent(Kind.values()), language), size(pack.sent(Kind.PAGE, Kind.ASSET), language),
                size(pack.sent(Kind.PICTURE), language), size(pack.sent(Kind.VOICE), language));
    }

    /** Nobody pays for a fraction of a kilobyte. */
    private static String size(long bytes, Language language) {
        if (bytes == 0) return "";
        PhoneMessages words = Words.of(PhoneMessages.class, language);
        NumberFormat number = NumberFormat.getInstance(language.locale());
        number.setMaximumFractionDigits(bytes < MEGABYTE ? 0 : 1);
        return bytes < MEGABYTE ? words.small(number.format((bytes + 999) / 1000)) : words.large(number.format((double) bytes / MEGABYTE));
    }
}
