package org.asmacademy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.course.Activity;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Quiz;
import org.asmacademy.course.SiteTask;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.readiness.Declared;
import org.asmacademy.readiness.PracticeSeen;
import org.asmacademy.readiness.StepPlanned;
import org.asmacademy.readiness.TargetSet;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.site.CrewCounted;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.ScaleValue;
import org.asmacademy.standard.SiteStandard;
import org.asmacademy.standard.Standards;

/**
 * The board of a site that has used the academy for five years: every quarter it judged itself anew on each requirement of three standards, and a
 * second person said so too; days, steps, looks and tasks beside it, and everybody learned something at some time. The third standard is a copy of
 * the first under another name, as long as there are two.
 */
final class Years implements AutoCloseable {
    private static final double AIM = 15;
    private static final int YEARS = 5;
    private static final int QUARTERS = 4 * YEARS;
    private static final long QUARTER = 7_889_400_000L;
    private static final int QUIZZES = 8;
    private static final int TASKS = 20;
    private static final int MOST_BEFORE_ROUND = 20_000;
    private static final Set<String> FOLLOWED = Set.of("craft", "fairmined", "third");
    private final Path files = Files.createTempDirectory("academy-bench-library");
    private final Random random = new Random(1);
    private final long began = System.currentTimeMillis() - QUARTERS * QUARTER;
    private final List<SiteStandard> standards;
    private final List<Quiz> quizzes;
    private final List<SiteTask> tasks;

    Years() throws IOException {
        for (String folder : List.of("courses", "seeds")) copy(Path.of(folder), files.resolve(folder));
        String craft = Files.readString(files.resolve("seeds/standards/craft.yaml"));
        Files.writeString(files.resolve("seeds/standards/third.yaml"), craft.replaceAll("(?m)^id: craft$", "id: third").replace("short-name: CRAFT", "short-name: Third")
                .replaceAll("(id: |section: )craft\\.", "$1third."), StandardCharsets.UTF_8);
        LibraryFiles library = LibraryFiles.in(files);
        Commodities commodities = new Commodities(library);
        Standards all = new Standards(library, commodities);
        if (!all.mistakes().isEmpty()) throw new IllegalStateException(all.mistakes().toString());
        standards = all.forSite(List.of("gold", "sand")).stream().filter(one -> FOLLOWED.contains(one.standard().id())).toList();
        Path packs = Files.createTempDirectory(files, "packs");
        List<Activity> activities = new CourseLibrary(library, commodities, all, packs, true, Clock.systemUTC()).courses().stream()
                .flatMap(course -> course.modules().stream()).filter(module -> !module.teaches().isEmpty()).flatMap(module -> module.activities().stream()).toList();
        quizzes = activities.stream().filter(Quiz.class::isInstance).map(Quiz.class::cast).limit(QUIZZES).toList();
        tasks = activities.stream().filter(SiteTask.class::isInstance).map(SiteTask.class::cast).limit(TASKS).toList();
    }

    Map<String, String> settings() {
        return Map.of("ACADEMY_LIBRARY", files.toString());
    }

    void run(Program program, Report report, List<Integer> crowds, int warmUp, int requests) throws Exception {
        program.start();
        for (int people : crowds) {
            Mine mine = mine(program, people);
            String board = "/en/sites/" + mine.site() + "/readiness";
            measure(program, report, mine, "board after five years, " + standards.size() + " standards, " + people + " people", board, warmUp, requests);
            measure(program, report, mine, "    its way over time", board + "/over-time", warmUp, requests);
        }
    }

    private static void measure(Program program, Report report, Mine mine, String what, String path, int warmUp, int requests) throws Exception {
        report.request(what, new Load(program).measure(warmUp, requests, (web, n) -> {
            if (!web.get(path, mine.lead()).must(200).text().contains("Third")) throw new IllegalStateException("A standard is missing");
        }), AIM, 0);
    }

    private Mine mine(Program program, int people) throws Exception {
        try (Connection database = program.database(); Web web = program.web()) {
            long start = System.nanoTime();
            Mine mine = Mine.open(database, web, people, standards.stream().map(one -> one.standard().id()).toList());
            List<Mine.Said> agreed = judgements();
            mine.agreed(database, agreed);
            List<Mine.Said> rest = practice(mine);
            mine.sendAll(web, agreed);
            mine.sendAll(web, rest);
            int sent = agreed.size() + rest.size();
            List<Mine.Said> round = new ArrayList<>();
            for (UUID person : mine.people()) {
                for (Quiz quiz : quizzes) {
                    Mine.Said passed = Mine.passed(person, quiz);
                    round.add(new Mine.Said(passed.id(), person, passed.kind(), passed.body(), List.of(), sometime()));
                }
                if (round.size() < MOST_BEFORE_ROUND) continue;
                mine.sendAll(web, round);
                sent += round.size();
                round.clear();
            }
            mine.sendAll(web, round);
            try (java.sql.Statement analyze = database.createStatement()) {
                database.setAutoCommit(true);
                analyze.execute("vacuum analyze");
            }
            System.err.printf("  %d people, %d facts of five years in %.1f s%n", people, sent + round.size(), (System.nanoTime() - start) / 1e9);
            return mine;
        }
    }

    /** Each replaces the one before of the same requirement. */
    private List<Mine.Said> judgements() {
        List<Mine.Said> said = new ArrayList<>();
        Map<String, UUID> before = new HashMap<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            for (SiteStandard standard : standards) {
                for (Requirement requirement : standard.requirements()) {
                    List<ScaleValue> values = standard.standard().section(requirement).scale().values();
                    Declared word = new Declared(requirement.key(), standard.standard().hash(), values.get(random.nextInt(values.size())).value(), "As it was this quarter");
                    said.add(next(before, "d" + requirement.key(), "readiness.declared", word, began + quarter * QUARTER));
                    if (quarter % 4 == 0) {
                        said.add(next(before, "t" + requirement.key(), "readiness.target-set", new TargetSet(requirement.key(), Optional.of(LocalDate.of(2030, 1, 1)), ""),
                                began + quarter * QUARTER));
                    }
                }
            }
        }
        return said;
    }

    private static Mine.Said next(Map<String, UUID> before, String matter, String kind, Object body, long at) {
        UUID id = Mine.id();
        UUID old = before.put(matter, id);
        return new Mine.Said(id, null, kind, body, old == null ? List.of() : List.of(old), at);
    }

    private List<Mine.Said> practice(Mine mine) {
        List<Mine.Said> said = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            long at = began + quarter * QUARTER;
            if (quarter % 4 == 0) said.add(of(null, "site.crew-counted", new CrewCounted(mine.people().size(), 0, 0), at));
            for (SiteTask task : tasks) {
                said.add(of(null, "readiness.practice-seen", new PracticeSeen(task.key(), task.pack(), Set.of(), Optional.of(LocalDate.now().plusYears(1))), at));
                UUID person = mine.people().get(random.nextInt(mine.people().size()));
                for (int month = 0; month < 3; month++) said.add(of(person, "learning.task-tried", new TaskTried(task.key(), task.pack(), Map.of(), Set.of()), at));
            }
            if (quarter % 4 != 0) continue;
            for (SiteStandard standard : standards) {
                for (Requirement requirement : standard.requirements()) {
                    UUID step = Mine.id();
                    said.add(new Mine.Said(step, null, "readiness.step-planned", new StepPlanned(requirement.key(), standard.standard().hash(), step, "A step of this year", "lead",
                            Optional.empty(), "", "", ""), List.of(), at));
                }
            }
        }
        return said;
    }

    private static Mine.Said of(UUID person, String kind, Object body, long at) {
        return new Mine.Said(Mine.id(), person, kind, body, List.of(), at);
    }

    private long sometime() {
        return began + (long) (random.nextDouble() * QUARTERS * QUARTER);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(there);
                else Files.copy(file, there);
            }
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
