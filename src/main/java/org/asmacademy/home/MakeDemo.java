package org.asmacademy.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.EvidenceAsk;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.AttemptMade;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.readiness.Confirmed;
import org.asmacademy.readiness.Declared;
import org.asmacademy.readiness.OwnWords;
import org.asmacademy.readiness.PracticeSeen;
import org.asmacademy.readiness.SessionHeld;
import org.asmacademy.readiness.StepPlanned;
import org.asmacademy.readiness.TargetSet;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.site.CrewCounted;
import org.asmacademy.site.MemberJoined;
import org.asmacademy.site.SiteDescribed;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;

/** Makes the invented site: people, then their history, all of it facts in the order in which it is said to have happened. */
@ApplicationScoped
class MakeDemo {
    private final LibraryFiles files;
    private final CourseLibrary library;
    private final Standards standards;
    private final People people;
    private final Sites sites;
    private final Journal journal;
    private final Clock clock;

    MakeDemo(LibraryFiles files, CourseLibrary library, Standards standards, People people, Sites sites, Journal journal, Clock clock) {
        this.files = files;
        this.library = library;
        this.standards = standards;
        this.people = people;
        this.sites = sites;
        this.journal = journal;
        this.clock = clock;
    }

    /** The new site, its card's code, and the PINs of those who have one: to be told once and kept nowhere. */
    record Made(UUID site, String card, Map<String, String> pins) { }

    boolean isDemo(UUID site) {
        return sites.find(site).filter(view -> view.name().equals(DemoSite.read(files).name())).isPresent();
    }

    Made make(UUID coordinator) {
        DemoSite demo = DemoSite.read(files);
        UUID site = journal.mint();
        journal.open(site);
        Map<String, String> pins = new LinkedHashMap<>();
        List<People.Newcomer> newcomers = demo.people().stream().map(human -> {
            if (human.pin()) pins.put(human.nickname(), people.randomPin());
            return people.prepare(site, human.nickname(), pins.get(human.nickname()), human.language());
        }).toList();
        journal.write(site, opening(demo, site, coordinator, newcomers), () -> newcomers.forEach(people::store));
        history(demo, site, newcomers).stream().sorted(Comparator.comparingLong(NewFact::at)).collect(Collectors.groupingBy(NewFact::at, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(day -> journal.write(site, day, () -> { }));
        sites.register(site, coordinator);
        return new Made(site, sites.cardCode(site), pins);
    }

    private List<NewFact> opening(DemoSite demo, UUID site, UUID coordinator, List<People.Newcomer> newcomers) {
        long then = ago(200);
        List<NewFact> facts = new ArrayList<>();
        facts.add(fact(site, null, coordinator, new SiteDescribed(demo.name(), Optional.of(demo.organisation()), demo.commodities(), demo.standards()), then));
        facts.add(fact(site, null, coordinator, new CrewCounted(demo.women(), demo.men(), demo.youngAdults()), then));
        for (int i = 0; i < newcomers.size(); i++) {
            DemoSite.Human human = demo.people().get(i);
            UUID id = newcomers.get(i).id();
            facts.add(fact(site, id, id, new MemberJoined(), then));
            if (!human.role().isEmpty()) facts.add(fact(site, id, coordinator, new RoleGiven(human.role(), true), then));
        }
        return facts;
    }

    private List<NewFact> history(DemoSite demo, UUID site, List<People.Newcomer> newcomers) {
        List<UUID> crew = newcomers.stream().map(People.Newcomer::id).toList();
        UUID lead = holder(demo, newcomers, Role.LEAD);
        UUID champion = holder(demo, newcomers, Role.CHAMPION);
        UUID assessor = people.staff(Role.ASSESSOR.code(), Role.ASSESSOR, people.randomPassword());
        List<NewFact> facts = new ArrayList<>();
        // The last of the crew learned first, so that those who can sign in have something left to do.
        demo.passed().forEach(passed -> IntStream.range(0, Math.min(passed.people(), crew.size())).forEach(i -> {
            UUID person = crew.get(crew.size() - 1 - i);
            facts.add(fact(site, person, person, rightAnswers(passed.quiz()), ago(Math.max(1, passed.daysAgo() - i))));
        }));
        demo.tried().forEach(tried -> {
            UUID person = crew.get(crew.size() - 1);
            facts.add(fact(site, person, person, done(tried.task()), ago(tried.daysAgo())));
        });
        demo.seen().forEach(seen -> facts.add(fact(site, null, champion, new PracticeSeen(new ActivityKey(seen.task()), activity(seen.task()).pack(),
                IntStream.range(0, seen.lines()).boxed().collect(Collectors.toSet()), Optional.of(day(seen.daysAgo() - seen.validDays()))), ago(seen.daysAgo()))));
        demo.declared().forEach(said -> {
            NewFact word = fact(site, null, lead, new Declared(new RequirementKey(said.requirement()), standard(said.requirement()),
                    said.value(), said.reason()), ago(said.daysAgo()));
            facts.add(word);
            if (said.second()) facts.add(fact(site, null, champion, new Agreed(word.id()), ago(Math.max(0, said.daysAgo() - 1))));
        });
        demo.confirmed().forEach(saw -> facts.add(fact(site, null, assessor, new Confirmed(new RequirementKey(saw.requirement()), standard(saw.requirement()),
                saw.note(), Confirmed.How.ON_SITE.code()), ago(saw.daysAgo()))));
        demo.wanted().forEach(want -> {
            NewFact word = fact(site, null, lead, new TargetSet(new RequirementKey(want.requirement()), Optional.of(day(want.daysAgo() - want.daysFromThen())), want.reason()),
                    ago(want.daysAgo()));
            facts.add(word);
            facts.add(fact(site, null, champion, new Agreed(word.id()), ago(Math.max(0, want.daysAgo() - 1))));
        });
        demo.planned().forEach(step -> {
            UUID id = journal.mint();
            StepPlanned words = new StepPlanned(new RequirementKey(step.requirement()), standard(step.requirement()), id, step.action(), step.owner(),
                    Optional.of(day(step.daysAgo() - step.daysFromThen())), step.cost(), step.support(), "");
            facts.add(new NewFact(id, site, null, lead, words, List.of(), List.of(), ago(step.daysAgo())));
        });
        demo.told().forEach(told -> facts.add(fact(site, null, champion, new OwnWords(new RequirementKey(told.requirement()), told.weDo(), told.cost(), told.payer(), told.help()),
                ago(told.daysAgo()))));
        demo.together().forEach(session -> facts.add(fact(site, null, champion, new SessionHeld(Optional.empty(), new ModuleKey(session.module()), Optional.empty(),
                day(session.daysAgo()), session.women(), session.men(), session.young()), ago(session.daysAgo()))));
        return facts;
    }

    private AttemptMade rightAnswers(String key) {
        Quiz quiz = (Quiz) activity(key);
        Map<String, Set<String>> answers = quiz.questions().stream().collect(Collectors.toMap(Question::id, Question::rightOnes));
        return new AttemptMade(quiz.key(), quiz.pack(), "en", answers);
    }

    private TaskTried done(String key) {
        SiteTask task = (SiteTask) activity(key);
        return new TaskTried(task.key(), task.pack(), Map.of(), task.evidence().stream().filter(ask -> ask.kind() == EvidenceAsk.Kind.TICK)
                .map(EvidenceAsk::id).collect(Collectors.toSet()));
    }

    private Activity activity(String key) {
        return library.activity(new ActivityKey(key)).orElseThrow(() -> new IllegalStateException("The demo names " + key + ", which the library does not have"));
    }

    private String standard(String requirement) {
        return standards.of(new RequirementKey(requirement)).orElseThrow().hash();
    }

    private static UUID holder(DemoSite demo, List<People.Newcomer> newcomers, Role role) {
        return IntStream.range(0, newcomers.size()).filter(i -> demo.people().get(i).role().equals(role.code())).mapToObj(i -> newcomers.get(i).id())
                .findFirst().orElseThrow(() -> new IllegalStateException("The demo has no " + role.code()));
    }

    private NewFact fact(UUID site, UUID person, UUID actor, Object body, long at) {
        return new NewFact(journal.mint(), site, person, actor, body, List.of(), List.of(), at);
    }

    private long ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).toEpochMilli();
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(daysAgo);
    }
}
