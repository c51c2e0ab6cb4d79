package org.asmacademy.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.audit.Audit;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.Words;

/** Who did or saw what at a site, for its own leads. Names are looked up when it is read; the lines know ids only. */
@May("see-the-log")
@Path("/{language}/sites/{id}/log")
@Produces("text/html;charset=UTF-8")
class LogPage {
    static final int PAGE = 50;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private final Frame frame;
    private final CurrentPerson current;
    private final Audit audit;
    private final People people;

    LogPage(Frame frame, CurrentPerson current, Audit audit, People people) {
        this.frame = frame;
        this.current = current;
        this.audit = audit;
        this.people = people;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance log(UUID site, List<Line> lines, Optional<UUID> older);
    }

    /** A deed as a sentence, and when it was done. */
    record Line(String words, long at, String clock) { }

    /** @param before the line where the page before this one ended */
    @GET
    public Response newest(@PathParam("language") Language language, @PathParam("id") UUID id, @QueryParam("before") UUID before) {
        List<Audit.Entry> found = audit.before(id, before, PAGE + 1);
        List<Audit.Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, String> names = names(id, shown);
        SiteMessages words = Words.of(SiteMessages.class, language);
        List<Line> lines = shown.stream().map(entry -> new Line(words.log_deed(entry.deed(), who(entry.actor(), names, words), about(entry, names, words)),
                entry.at().toEpochMilli(), CLOCK.format(entry.at()))).toList();
        return frame.personal(200, Templates.log(id, lines, found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).id()) : Optional.empty()));
    }

    private Map<UUID, String> names(UUID site, List<Audit.Entry> entries) {
        Set<UUID> ids = entries.stream().flatMap(entry -> Stream.concat(Stream.of(entry.actor()), id(entry.about()).stream())).collect(Collectors.toSet());
        return people.names(site, ids);
    }

    private static String who(UUID actor, Map<UUID, String> names, SiteMessages words) {
        if (actor.equals(Audit.OPERATOR)) return words.log_operator();
        return names.getOrDefault(actor, actor.equals(Audit.UNKNOWN) ? words.log_somebody() : words.log_academy());
    }

    private static String about(Audit.Entry entry, Map<UUID, String> names, SiteMessages words) {
        return id(entry.about()).map(names::get).orElseGet(words::log_somebody_else);
    }

    private static Optional<UUID> id(String about) {
        return about.length() == 36 ? Optional.of(UUID.fromString(about)) : Optional.empty();
    }
}
