package org.asmacademy.shared;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every page's frame needs: its language and where it is. Knows nobody: a lesson's page is the same bytes for everyone.
 * Templates say {@code {cdi:frame.language}}.
 */
@Named("frame")
@RequestScoped
public class Frame {
    private static final String HERE = "here";
    private static final List<String> OUTBOX = List.of("phone/hlc.js", "phone/uuid7.js", "phone/store.js", "phone/chain.js", "phone/who.js", "phone/send.js",
            "phone/pack.js");
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Pattern PATH = Pattern.compile("/([a-z]{2,3})(/.*)?");
    private final HttpServerRequest request;
    private final Languages languages;
    private final Assets assets;
    private Language language;
    private String ahead;

    Frame(HttpServerRequest request, Languages languages, Assets assets) {
        this.request = request;
        this.languages = languages;
        this.assets = assets;
    }

    /** The language of the page: the first segment of its path if the pages speak it, else the best of the browser's wishes. */
    public Language language() {
        if (language == null) language = asked();       // a page asks for it at every turn
        return language;
    }

    private Language asked() {
        Matcher path = PATH.matcher(path());
        if (path.matches()) {
            Language named = new Language(path.group(1));
            if (languages.offers(named)) return named;
        }
        String wishes = request.getHeader("Accept-Language");
        try {
            return languages.bestOf(wishes == null ? List.of() : Locale.LanguageRange.parse(wishes).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange())).toList());
        } catch (IllegalArgumentException e) {
            return languages.bestOf(List.of());
        }
    }

    public List<Language> languages() {
        return languages.offered();
    }

    /** This same page without its language: what stands behind the language in the chooser's links. */
    public String here() {
        return without(path()) + (ahead != null || request.query() == null || posted() ? "" : "?" + request.query());
    }

    /** An own path in another language. */
    public String in(Language other, String path) {
        return "/" + other + without(path);
    }

    /** Whether the page answers a form: then a link to another language would lose what the form said. */
    public boolean posted() {
        return ahead == null && !"GET".equals(request.method().name()) && !"HEAD".equals(request.method().name());
    }

    /** The form that the language chooser sends on a page which answers one; on a page that can simply be asked for again, none. */
    public String ifPosted(String form) {
        return posted() ? form : "";
    }

    /** Whether a form came only to be shown again in another language: nothing of it is looked at, kept or counted. */
    public static boolean stays(String go) {
        return HERE.equals(go);
    }

    private String without(String address) {
        Matcher path = PATH.matcher(address);
        return path.matches() && languages.offers(new Language(path.group(1))) && path.group(2) != null ? path.group(2) : "";
    }

    /** The path without its language, such as {@code /courses}. */
    public String place() {
        Matcher path = PATH.matcher(path());
        return path.matches() && path.group(2) != null ? path.group(2) : "/";
    }

    /** What is made here as it would be made where it will be found: the pages that go along on a phone are made ahead, and name themselves. */
    public <T> T at(String path, Supplier<T> made) {
        ahead = path;
        language = null;
        try {
            return made.get();
        } finally {
            ahead = null;
            language = null;
        }
    }

    private String path() {
        return ahead == null ? request.path() : ahead;
    }

    /** An asset's address, which changes with its content so that it may be kept for ever. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The scripts that keep and send what is done without signal, in the order in which they run. */
    public List<String> outbox() {
        return OUTBOX.stream().map(this::asset).toList();
    }

    /** A day in words, from milliseconds since 1970 (the day in UTC). */
    public String date(long millis) {
        return day(LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
    }

    /** A day in words, such as "3 March 2026". */
    public String day(LocalDate day) {
        return day(day, language());
    }

    /** The same in another language, for a file that somebody reads elsewhere. */
    public static String day(LocalDate day, Language language) {
        String pattern = switch (language.code()) {
            case "es" -> "d 'de' MMMM 'de' yyyy";
            case "fr" -> day.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy";
            default -> "d MMMM yyyy";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    /** What went wrong, in kind words of the page's language. */
    public String words(ProblemException problem) {
        return Words.of(SharedMessages.class, language()).problem(problem.code());
    }

    /** The page as text, in its language. */
    public String html(TemplateInstance page) {
        return page.setLocale(language().locale()).render();
    }

    /** An answer for one person: nobody on the way keeps it. */
    public Response personal(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).header("Cache-Control", "no-store").entity(html(page)).build();
    }
}
