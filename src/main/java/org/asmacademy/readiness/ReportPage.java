package org.asmacademy.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** Leads and champions answer what a report asks and take it along; to whom they give it is theirs to say. Making one is a line in the site's log. */
@May("make-a-report")
@Path("/{language}/sites/{siteId}/report")
@Produces("text/html;charset=UTF-8")
class ReportPage {
    private static final List<Report.Form> FORMS = List.of(Report.Form.FULL, Report.Form.SUMMARY, Report.Form.OPEN);
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final Standards standards;
    private final MakeReport reports;
    private final ReportQuestions questions;
    private final ReportAnswers answers;
    private final ReportPdf pdf;
    private final ReportWorkbook workbook;
    private final ObjectMapper json;
    private final Journal journal;
    private final Audit audit;
    private final SiteScope scope;

    ReportPage(Frame frame, CurrentPerson current, Sites sites, Standards standards, MakeReport reports, ReportQuestions questions, ReportAnswers answers, ReportPdf pdf,
            ReportWorkbook workbook, ObjectMapper json, Journal journal, Audit audit, SiteScope scope) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.standards = standards;
        this.reports = reports;
        this.questions = questions;
        this.answers = answers;
        this.pdf = pdf;
        this.workbook = workbook;
        this.json = json;
        this.journal = journal;
        this.audit = audit;
        this.scope = scope;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance report(SiteView site, List<Standard> standards, List<Report.Form> forms, List<As> as, List<Asked> asked);

        static native TemplateInstance answers(SiteView site, List<Asked> asked);
    }

    /** The kinds of files. */
    enum As {
        PDF("application/pdf"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), JSON("application/json");

        private final String type;

        As(String type) {
            this.type = type;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A question with the site's answer.
     *
     * @param press under which a new answer counts once
     * @param error what is wrong with the answer as typed
     */
    record Asked(String id, String ask, String hint, String words, UUID press, String error) {
        public int longest() {
            return ReportAnswered.LONGEST;
        }
    }

    @GET
    public Response choose(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = site(siteId);
        List<Standard> followed = standards.all().stream().filter(standard -> site.standards().contains(standard.id())).toList();
        return frame.personal(200, Templates.report(site, followed, FORMS, List.of(As.values()), asked(site, language)));
    }

    @GET
    @Path("/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @QueryParam("standard") String standard,
                         @QueryParam("form") String form, @QueryParam("as") String as, @QueryParam("named") String named) {
        SiteView site = site(siteId);
        Report.Form wanted = one(FORMS, form);
        As kind = one(List.of(As.values()), as);
        Report report = reports.of(site, standard, wanted, "yes".equals(named), language);
        byte[] file = switch (kind) {
            case PDF -> pdf.of(report);
            case XLSX -> workbook.of(report);
            case JSON -> json(report);
        };
        scope.run(siteId, () -> audit.note(siteId, current.required().id(), "report-made", wanted.name().toLowerCase(Locale.ROOT)));
        // No name of a mine in the file's: it stands in lists of files on phones that others see.
        String name = report.standard() + "-" + wanted.name().toLowerCase(Locale.ROOT) + "-" + report.language() + "-" + report.day() + "." + kind.word();
        return Response.ok(file, kind.type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("/answers")
    public Response ask(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = site(siteId);
        return frame.personal(200, Templates.answers(site, asked(site, language)));
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        SiteView site = site(siteId);
        Typed typed = new Typed(fields);
        ReadinessMessages words = Words.of(ReadinessMessages.class, language);
        Map<String, String> before = scope.in(siteId, () -> answers.of(siteId));
        List<Asked> asked = new ArrayList<>();
        List<NewFact> facts = new ArrayList<>();
        for (ReportQuestions.Question question : questions.all()) {
            String said = fields.containsKey(question.id()) ? typed.words(question.id()) : before.getOrDefault(question.id(), "");
            UUID press = typed.uuid("press." + question.id()).orElseGet(journal::mint);
            String error = said.length() > ReportAnswered.LONGEST ? words.declare_long_reason(ReportAnswered.LONGEST) : "";
            asked.add(new Asked(question.id(), question.ask().in(language), question.hint().in(language), said, press, typed.stays() ? "" : error));
            if (!said.equals(before.getOrDefault(question.id(), ""))) {
                facts.add(new NewFact(press, siteId, null, current.required().id(), new ReportAnswered(question.id(), said)));
            }
        }
        if (typed.stays()) return frame.personal(200, Templates.answers(site, asked));
        if (asked.stream().anyMatch(one -> !one.error().isEmpty())) return frame.personal(400, Templates.answers(site, asked));
        if (!facts.isEmpty()) journal.write(siteId, facts, () -> { });
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/report")).build();
    }

    private SiteView site(UUID siteId) {
        return sites.find(siteId).orElseThrow(() -> new NotFound("No such site"));
    }

    private List<Asked> asked(SiteView site, Language language) {
        Map<String, String> said = scope.in(site.id(), () -> answers.of(site.id()));
        return questions.all().stream().map(question -> new Asked(question.id(), question.ask().in(language), question.hint().in(language),
                said.getOrDefault(question.id(), ""), journal.mint(), "")).toList();
    }

    private byte[] json(Report report) {
        try {
            return json.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is plain data", e);
        }
    }

    private static <E extends Enum<E>> E one(List<E> all, String word) {
        return all.stream().filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElseThrow(() -> new NotFound("No report " + word));
    }
}
