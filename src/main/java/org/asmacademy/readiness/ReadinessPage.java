package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.TaughtBy;
import org.asmacademy.journal.Journal;
import org.asmacademy.learning.Remarks;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.readiness.SiteReadiness.StandardReadiness;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.Known;
import org.asmacademy.standard.Mappings;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Scale;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.StandardSection;
import org.asmacademy.standard.Standards;

/** The site board, its sections and its requirements: for the people of that site and nobody else. */
@May("see-the-board")
@Path("/{language}/sites/{siteId}/readiness")
@Produces("text/html;charset=UTF-8")
class ReadinessPage {
    /** How many modules that teach a requirement are shown at once; the others unfold. */
    private static final int FIRST = 2;
    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance board(SiteView site, Board.View board, boolean leads, int waiting, List<String> certificates, List<Journal.Quarantined> apart, List<RemarkView> remarks, List<LookAgain.Item> again);
        static native TemplateInstance section(SiteView site, Standard standard, StandardSection section, String title, Counts counts, List<Bar> bars);
        static native TemplateInstance requirement(SiteView site, Standard standard, StandardSection section, Requirement requirement, Strands strands,
                                                   List<Shape> bar, Judgement.View judged, Judgement.View targets, List<PlanWords.Step> steps, OwnWords own,
                                                   UUID press, String here, List<TeacherView> first, List<TeacherView> more, List<String> evidence, String language,
                                                   String back, Optional<String> alternatives, Optional<String> instead, List<WatchWords.Difference> differences, GroupSessions.Sum sessions,
                                                   List<Mappings.Elsewhere> elsewhere, List<SeenWords.Line> seen);
        static native TemplateInstance gone(Known known, Judgement.View judged, String back);
    }

    /**
     * A requirement as a row: its bar and the same in words.
     *
     * @param told    the bar in sentences
     * @param opens   whether it is the first of several of which one is enough
     * @param instead what the site has instead, so that this one is not needed
     */
    record Bar(String title, String href, Strands strands, List<Shape> shapes, List<String> said, String told, boolean opens, Optional<String> instead) { }

    private record Asked(SiteView site, boolean leads, int waiting, List<CertificateTyped> certificates, List<Journal.Quarantined> apart, List<Remarks.Remark> remarks) { }

    /** What somebody said about a lesson; who it was stays with them. */
    record RemarkView(String lesson, String href, boolean unsafe, String words, long at) { }

    record ActivityView(String icon, String title, String href, int minutes) { }

    record TeacherView(String module, String why, List<ActivityView> activities) { }

    private final Frame frame;
    private final CurrentPerson current;
    private final Judgement judgement;
    private final Under under;
    private final PlanWords plan;
    private final OwnWordsTold told;
    private final Sharing sharing;
    private final Certificates certificates;
    private final Sites sites;
    private final Board board;
    private final SiteReadiness readiness;
    private final OtherStandards others;
    private final CourseLibrary library;
    private final Journal journal;
    private final Remarks remarks;
    private final ReadinessConfig config;
    private final SiteScope scope;
    private final LookAgain again;
    private final WatchWords watched;
    private final GroupSessions sessions;
    private final SeenWords seen;
    private final Standards standards;
    private final Clock clock;

    ReadinessPage(Frame frame, CurrentPerson current, Judgement judgement, Under under, PlanWords plan, OwnWordsTold told, Sharing sharing, Certificates certificates, Sites sites, Board board, SiteReadiness readiness, OtherStandards others, CourseLibrary library, Journal journal,
                  Remarks remarks, ReadinessConfig config, SiteScope scope, Standards standards, Clock clock, LookAgain again, WatchWords watched,
                  GroupSessions sessions, SeenWords seen) {
        this.frame = frame;
        this.current = current;
        this.judgement = judgement;
        this.under = under;
        this.plan = plan;
        this.told = told;
        this.sharing = sharing;
        this.certificates = certificates;
        this.sites = sites;
        this.board = board;
        this.readiness = readiness;
        this.others = others;
        this.library = library;
        this.journal = journal;
        this.remarks = remarks;
        this.config = config;
        this.scope = scope;
        this.again = again;
        this.watched = watched;
        this.sessions = sessions;
        this.seen = seen;
        this.standards = standards;
        this.clock = clock;
    }

    @GET
    public String board(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        Asked asked = scope.in(siteId, () -> {
            boolean leads = current.has(Role.LEAD) || current.has(Role.CHAMPION);
            return new Asked(site(siteId), leads, leads ? sharing.waits(language) : 0, certificates.of(siteId), leads ? apart(siteId) : List.of(), leads ? remarks.of(siteId, config.remarks()) : List.of());
        });
        List<RemarkView> said = asked.remarks.stream().flatMap(remark -> library.activity(remark.activity()).stream()
                .map(lesson -> new RemarkView(lesson.title().in(language), Board.href(lesson, language), remark.unsafe(), remark.words(), remark.at()))).toList();
        return frame.html(Templates.board(asked.site, board.of(asked.site, language), asked.leads, asked.waiting, certificates(asked.certificates, language), asked.apart, said,
                again.of(siteId, language, asked.leads)));
    }

    private List<Journal.Quarantined> apart(UUID site) {
        Set<UUID> aside = sites.setAside(site);
        return journal.quarantined(site).stream().filter(fact -> !aside.contains(fact.id())).toList();
    }

    @GET
    @Path("/{standard}/{section}")
    public String section(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @PathParam("standard") String standardId,
                          @PathParam("section") String sectionId) {
        SiteView site = site(siteId);
        StandardReadiness followed = readiness.of(site).stream().filter(s -> s.of().standard().id().equals(standardId)).findFirst()
                .orElseThrow(() -> new NotFound("The site does not follow " + standardId));
        Standard standard = followed.of().standard();
        StandardSection section = standard.sections().stream().filter(s -> s.id().equals(sectionId)).findFirst()
                .orElseThrow(() -> new NotFound("No section " + sectionId));
        List<Strands> all = followed.in(sectionId);
        Set<String> begun = new HashSet<>();
        List<Bar> bars = all.stream().map(strands -> new Bar(strands.requirement().title().in(language),
                "/" + language + "/sites/" + site.id() + "/readiness/requirements/" + strands.requirement().key(), strands,
                BarChart.of(strands, section.scale(), Words.of(ReadinessMessages.class, language)),
                strands.declared().stream().map(said -> Judgement.label(said.value(), under.scale(said, strands.requirement().key(), section.scale()), language)).toList(),
                BarWords.of(strands, section.scale(), frame), strands.requirement().alternatives().filter(begun::add).isPresent(), instead(strands, all, section.scale(), language))).toList();
        return frame.html(Templates.section(site, standard, section, section.title().in(language), Counts.of(all, section.scale()), bars));
    }

    @GET
    @Path("/requirements/{requirement}")
    public String requirement(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @PathParam("requirement") String key) {
        SiteView site = site(siteId);
        StandardReadiness followed = readiness.of(site).stream().filter(s -> s.find(key).isPresent()).findFirst()
                .orElse(null);
        if (followed == null) return gone(site, key, language);
        Strands strands = followed.find(key).orElseThrow();
        Requirement requirement = strands.requirement();
        Standard standard = followed.of().standard();
        StandardSection section = standard.section(requirement);
        Judgement.View judged = judgement.of(site.id(), Judgements.Kind.DECLARATION, requirement, section.scale());
        Judgement.View targets = judgement.of(site.id(), Judgements.Kind.TARGET, requirement, section.scale());
        List<TeacherView> teachers = library.teachers(requirement.key()).stream().sorted(Comparator.comparing(taught -> !taught.isFull()))
                .map(taught -> teacher(taught, language)).toList();
        String back = "/" + language + "/sites/" + site.id() + "/readiness/" + standard.id() + "/" + section.id();
        Optional<String> alternatives = requirement.alternatives().map(group -> followed.strands().stream().map(Strands::requirement)
                .filter(other -> other.alternatives().filter(group::equals).isPresent() && !other.key().equals(requirement.key()))
                .map(other -> other.title().in(language)).collect(Collectors.joining(" · ")));
        return frame.html(Templates.requirement(site, standard, section, requirement, strands, BarChart.of(strands, section.scale(), Words.of(ReadinessMessages.class, language)), judged, targets,
                plan.of(site.id(), requirement.key()), scope.in(site.id(), () -> told.of(site.id(), requirement.key())), journal.mint(),
                "/" + language + "/sites/" + site.id() + "/readiness/requirements/" + key, teachers.subList(0, Math.min(FIRST, teachers.size())),
                teachers.subList(Math.min(FIRST, teachers.size()), teachers.size()),
                requirement.evidence().stream().map(e -> e.in(language)).toList(), language.code(), back, alternatives,
                instead(strands, followed.in(section.id()), section.scale(), language), watched.differing(site.id(), requirement.key(), language),
                sessions.about(site.id(), requirement.key()), others.of(site, requirement.key(), language, judged.leads()),
                seen.of(site.id(), strands.confirmed(), "/" + language + "/sites/" + site.id() + "/readiness/requirements/" + key, language)));
    }

    /** What the site has in place instead of one of several. */
    private static Optional<String> instead(Strands strands, List<Strands> section, Scale scale, Language language) {
        return Point.of(section).stream().filter(point -> point.members().contains(strands)).flatMap(point -> point.settledBy(scale).stream())
                .filter(other -> !other.equals(strands)).map(other -> other.requirement().title().in(language)).findFirst();
    }

    /** What was said about a requirement that its standard has no more can still be read. */
    private String gone(SiteView site, String key, Language language) {
        Known known = Optional.of(key).filter(RequirementKey::isKey).flatMap(id -> readiness.gone(site, new RequirementKey(id)))
                .orElseThrow(() -> new NotFound("The site follows no " + key));
        Judgement.View judged = judgement.of(site.id(), Judgements.Kind.DECLARATION, known.requirement(), known.standard().section(known.requirement()).scale());
        return frame.html(Templates.gone(known, judged, "/" + language + "/sites/" + site.id() + "/readiness"));
    }

    private List<String> certificates(List<CertificateTyped> typed, Language language) {
        return typed.stream().map(one -> CertificatePage.sentence(one, standards, clock, frame, language)).toList();
    }

    private static TeacherView teacher(TaughtBy taught, Language language) {
        List<ActivityView> activities = taught.module().activities().stream().filter(a -> !a.isQuiz())
                .map(a -> new ActivityView(a.isTask() ? "task" : "lesson", a.title().in(language), Board.href(a, language),
                        a instanceof org.asmacademy.course.Lesson lesson ? lesson.minutes() : 0)).toList();
        return new TeacherView(taught.module().title().in(language), taught.why().in(language), activities);
    }

    private SiteView site(UUID id) {
        return sites.find(id).orElseThrow(() -> new NotFound("No such site here"));
    }
}
