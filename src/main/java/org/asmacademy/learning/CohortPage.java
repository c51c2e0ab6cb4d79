package org.asmacademy.learning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.Cohorts.Cohort;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** Leads and champions open a course for a group of members. They see how many have passed a module, in groups large enough, and never who. */
@Path("/{language}/sites/{siteId}/groups")
@Produces("text/html;charset=UTF-8")
class CohortPage {
    /** In a smaller group a count would tell who. */
    private static final int FEW = 5;
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Sites sites;
    private final Cohorts cohorts;
    private final CourseLibrary library;
    private final LearnerProgress progress;
    private final Journal journal;
    private final SiteScope scope;
    private final Clock clock;

    CohortPage(Frame frame, CurrentPerson current, People people, Sites sites, Cohorts cohorts, CourseLibrary library, LearnerProgress progress, Journal journal,
            SiteScope scope, Clock clock) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.sites = sites;
        this.cohorts = cohorts;
        this.library = library;
        this.progress = progress;
        this.journal = journal;
        this.scope = scope;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "learning")
    static class Templates {
        static native TemplateInstance groups(UUID site, List<Group> groups);

        static native TemplateInstance group(UUID site, Form form, List<Choice> courses, List<Choice> members, Errors errors);
    }

    /** @param day in words, while it is still to come; empty otherwise */
    record Group(UUID id, String name, String course, String href, String day, int people, boolean few, List<Passed> passed) { }

    record Passed(String module, int people) { }

    record Choice(String value, String label, boolean chosen) { }

    /** @param cohort the group that is changed; nothing for a new one */
    record Form(UUID id, Optional<UUID> cohort, String name, String course, String day, Set<UUID> members) {
        public int longest() {
            return CohortOpened.LONGEST_NAME;
        }
    }

    record Errors(String course, String name, String day, String members) {
        static final Errors NONE = new Errors("", "", "", "");

        boolean any() {
            return !(course + name + day + members).isEmpty();
        }
    }

    @GET
    @May("gather-a-group")
    public Response list(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        return frame.personal(200, Templates.groups(siteId, scope.in(siteId, () -> cohorts.of(siteId)).stream().map(cohort -> group(siteId, cohort, language)).toList()));
    }

    @GET
    @May("gather-a-group")
    @Path("/edit")
    public Response ask(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @QueryParam("group") UUID group) {
        SiteView site = site(siteId);
        Form form = find(siteId, group).map(cohort -> new Form(journal.mint(), Optional.of(cohort.id()), cohort.name(), cohort.course(),
                cohort.day().map(LocalDate::toString).orElse(""), Set.copyOf(cohort.members()))).orElseGet(() -> new Form(journal.mint(), Optional.empty(), "", "", "", Set.of()));
        return page(200, site, form, language, Errors.NONE);
    }

    @POST
    @May(value = "gather-a-group", keepsForm = true)
    @Path("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn("/" + language + "/sites/" + siteId + "/groups/edit", fields);
        SiteView site = site(siteId);
        Optional<UUID> cohort = find(siteId, uuid(fields.getFirst("group"))).map(Cohort::id);
        Form form = new Form(Optional.ofNullable(uuid(fields.getFirst("id"))).orElseThrow(() -> new NotFound("This form has no id")), cohort, text(fields, "name").strip(),
                text(fields, "course"), text(fields, "day").strip(), Set.copyOf(fields.getOrDefault("member", List.of()).stream().map(CohortPage::uuid).filter(Objects::nonNull).toList()));
        if (Frame.stays(text(fields, "go"))) return page(200, site, form, language, Errors.NONE);
        boolean ends = cohort.isPresent() && fields.containsKey("end");
        Errors errors = ends ? Errors.NONE : errors(site, form, language);
        if (errors.any()) return page(400, site, form, language, errors);
        journal.write(new NewFact(form.id, siteId, null, current.required().id(), ends ? ended(find(siteId, cohort.get()).orElseThrow())
                : new CohortOpened(cohort.orElse(form.id), form.name, form.course, day(form.day), form.members.stream().sorted().toList(), true)));
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/groups")).build();
    }

    private static CohortOpened ended(Cohort cohort) {
        return new CohortOpened(cohort.id(), cohort.name(), cohort.course(), cohort.day(), cohort.members(), false);
    }

    private Errors errors(SiteView site, Form form, Language language) {
        CohortMessages words = Words.of(CohortMessages.class, language);
        boolean known = courses(site, form, language).stream().anyMatch(Choice::chosen);
        boolean named = !form.name.isEmpty() && form.name.length() <= CohortOpened.LONGEST_NAME;
        boolean some = !form.members.isEmpty() && form.members.size() <= CohortOpened.MOST_MEMBERS && sites.members(site.id(), form.members).containsAll(form.members);
        return new Errors(known ? "" : words.no_course(), named ? "" : words.no_name(), form.day.isEmpty() || day(form.day).isPresent() ? "" : words.no_day(),
                some ? "" : words.no_members());
    }

    private Response page(int status, SiteView site, Form form, Language language, Errors errors) {
        return frame.personal(status, Templates.group(site.id(), form, courses(site, form, language), members(site, form), errors));
    }

    private List<Choice> courses(SiteView site, Form form, Language language) {
        return library.coursesFor(site.commodities()).stream().map(course -> new Choice(course.key(), course.title().in(language), course.key().equals(form.course)))
                .toList();
    }

    private List<Choice> members(SiteView site, Form form) {
        Map<UUID, String> names = people.names(site.id(), sites.memberIds(site.id()));
        return names.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparing(String::toLowerCase)))
                .map(one -> new Choice(one.getKey().toString(), one.getValue(), form.members.contains(one.getKey()))).toList();
    }

    private Group group(UUID site, Cohort cohort, Language language) {
        Set<UUID> here = sites.members(site, cohort.members());
        Optional<Course> course = library.courses().stream().filter(one -> one.key().equals(cohort.course())).findFirst();
        boolean few = here.size() < FEW;
        Map<UUID, Set<ModuleKey>> passed = few ? Map.of() : progress.passedModules(site, here);
        List<Passed> modules = few ? List.of() : course.stream().flatMap(one -> one.modules().stream())
                .map(module -> new Passed(module.title().in(language), (int) passed.values().stream().filter(keys -> keys.contains(module.key())).count())).toList();
        return new Group(cohort.id(), cohort.name(), course.map(one -> one.title().in(language)).orElse(cohort.course()), "/" + language + "/courses/" + cohort.course(),
                cohort.dayFrom(LocalDate.now(clock)).map(frame::day).orElse(""), here.size(), few, modules);
    }

    private Optional<Cohort> find(UUID site, UUID cohort) {
        return scope.in(site, () -> cohorts.of(site)).stream().filter(one -> one.id().equals(cohort)).findFirst();
    }

    private SiteView site(UUID siteId) {
        return sites.find(siteId).orElseThrow(() -> new NotFound("No such site here"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Stream.of(text).filter(day -> !day.isEmpty()).map(LocalDate::parse).filter(day -> day.getYear() >= 2020 && day.getYear() < 2100).findFirst();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    private static UUID uuid(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
