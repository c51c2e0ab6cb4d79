package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Reading;
import org.asmacademy.readiness.Report.Form;
import org.asmacademy.readiness.SiteReadiness.StandardReadiness;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Scale;
import org.asmacademy.standard.Standard;

/** Puts a site's report together from what its pages show; the figures are the board's own. */
@ApplicationScoped
class MakeReport {
    private final SiteReadiness readiness;
    private final Under under;
    private final WayBoard way;
    private final Plan plan;
    private final Evidence evidence;
    private final ReportAnswers answers;
    private final ReportQuestions questions;
    private final CourseLibrary library;
    private final Reading reading;
    private final SiteScope scope;
    private final Clock clock;

    MakeReport(SiteReadiness readiness, Under under, WayBoard way, Plan plan, Evidence evidence, ReportAnswers answers, ReportQuestions questions, CourseLibrary library,
            Reading reading, SiteScope scope, Clock clock) {
        this.readiness = readiness;
        this.under = under;
        this.way = way;
        this.plan = plan;
        this.evidence = evidence;
        this.answers = answers;
        this.questions = questions;
        this.library = library;
        this.reading = reading;
        this.scope = scope;
        this.clock = clock;
    }

    private record Known(Map<String, List<Plan.Step>> steps, Map<String, String> answers, List<Evidence.Kept> kept, Map<RequirementKey, Long> keptFor) { }

    /**
     * The caller has made sure that the site is the reader's own.
     *
     * @param named whether the names of site and organisation stand in it
     */
    Report of(SiteView site, String standardId, Form form, boolean named, Language language) {
        StandardReadiness followed = readiness.of(site).stream().filter(one -> one.of().standard().id().equals(standardId)).findFirst()
                .orElseThrow(() -> new NotFound("The site does not follow " + standardId));
        Standard standard = followed.of().standard();
        Known known = scope.in(site.id(), () -> {
            List<Evidence.Kept> kept = evidence.all(site.id(), language);
            return new Known(plan.of(site.id()).stream().collect(Collectors.groupingBy(Plan.Step::requirement)), answers.of(site.id()), kept, keptFor(kept));
        });
        ReadinessMessages words = Words.of(ReadinessMessages.class, language);
        List<Report.Part> parts = standard.sections().stream().filter(section -> !followed.in(section.id()).isEmpty()).map(section -> {
            List<Strands> strands = followed.in(section.id());
            return new Report.Part(section.id(), section.title().in(language), Counts.of(strands, section.scale()), strands.stream().flatMap(one -> {
                Report.Line line = line(one, standard, section.scale(), known, form, language, words);
                return isFor(form, one, section.scale(), line) ? Stream.of(line) : Stream.empty();
            }).toList());
        }).toList();
        List<Report.Answer> answered = questions.all().stream().filter(question -> !form.careful() || question.open())
                .map(question -> new Report.Answer(question.id(), question.ask().in(language), known.answers.getOrDefault(question.id(), ""))).toList();
        Counts counts = parts.stream().map(Report.Part::counts).reduce(Counts.NONE, Counts::plus);
        int unsaid = (int) Point.of(followed.strands()).stream().filter(point -> !point.said()).count();
        return new Report(Report.FORMAT, words.report_statement(), standard.id(), standard.version(),
                words.report_of(standard.called(language)), form, language.code(), LocalDate.now(clock), Optional.of(site.name()).filter(name -> named),
                site.organisation().filter(name -> named), reading.minerals(site.commodities(), language), site.crewSize(), answered, counts, unsaid,
                parts, form.careful() ? List.of() : way.lines(site, followed, language).stream().map(Report.Month::of).toList(), form == Form.FULL ? kept(known) : List.of(), standard.notice().in(language), standard.attribution().in(language),
                standard.proposal(language));
    }

    /** Everybody may read of what is in place; of what is not, only together with what is done about it. */
    private static boolean isFor(Form form, Strands strands, Scale scale, Report.Line line) {
        boolean inPlace = BarChart.Level.of(strands, scale).filter(BarChart.Level::inPlace).isPresent();
        return !form.careful() || line.isSaid() && (inPlace || !line.steps().isEmpty() || line.target().isPresent());
    }

    private Report.Line line(Strands strands, Standard standard, Scale scale, Known known, Form form, Language language, ReadinessMessages words) {
        Requirement requirement = strands.requirement();
        boolean full = form == Form.FULL;
        List<Report.Word> declared = strands.declared().stream().map(said -> new Report.Word(said.value(),
                Judgement.label(said.value(), under.scale(said, requirement.key(), scale), language), day(said.at()), under.version(said.standard()),
                Optional.of(said.reason()).filter(reason -> full))).toList();
        List<Report.Step> steps = known.steps.getOrDefault(requirement.key().id(), List.of()).stream()
                .filter(step -> step.open() || full && step.end().orElseThrow().done()).map(step -> step(step, form, words)).toList();
        String stage = standard.stages().stream().filter(one -> one.id().equals(requirement.stage())).findFirst().map(one -> one.title().in(language)).orElse("");
        return new Report.Line(requirement.key().id(), requirement.officialCode(), requirement.title().in(language), stage, strands.learnedOfCrew(), strands.crew(),
                strands.practice(), words.practice(strands.practice()), declared, !strands.waiting().isEmpty(), strands.confirmed().stream()
                .map(seen -> new Report.Seen(day(seen.at()), under.version(seen.standard()), Optional.of(seen.note()).filter(note -> full && !note.isEmpty()))).toList(), strands.target(), steps,
                full ? known.keptFor.getOrDefault(requirement.key(), 0L).intValue() : 0);
    }

    /** Who sees to it is told by role: a report names nobody. */
    private static Report.Step step(Plan.Step step, Form form, ReadinessMessages words) {
        boolean full = form == Form.FULL;
        boolean costs = full || form == Form.SHARED;
        Plan.Wording wording = step.wording();
        String owner = StepPlanned.Owner.of(wording.owner()).map(words::plan_owner).orElseGet(words::report_one_of_us);
        return new Report.Step(wording.action(), Optional.of(owner).filter(one -> full), step.day(), Optional.of(wording.cost()).filter(cost -> costs && !cost.isEmpty()),
                Optional.of(wording.support()).filter(support -> !support.isEmpty()), !step.open());
    }

    /** How much was kept of the tasks of those modules that teach a requirement. */
    private Map<RequirementKey, Long> keptFor(List<Evidence.Kept> kept) {
        return kept.stream().flatMap(one -> library.module(one.activity().module()).stream()).flatMap(module -> module.teaches().stream())
                .collect(Collectors.groupingBy(teaching -> teaching.requirement(), Collectors.counting()));
    }

    private static List<Report.Kept> kept(Known known) {
        return known.kept.stream().map(one -> new Report.Kept(one.title(), day(one.at()), one.photos())).toList();
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
