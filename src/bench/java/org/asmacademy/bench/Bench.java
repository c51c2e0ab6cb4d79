package org.asmacademy.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.concurrent.ConcurrentHashMap;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.course.Activity;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Quiz;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.standard.Standards;

/** Runs all blocks, or those named: {@code start} always, {@code lesson}, {@code board}, {@code years}, {@code quiz}, {@code ingest}, {@code standard}. */
public final class Bench {
    private static final double AIM_LESSON = 2.6;
    private static final double AIM_QUIZ = 6;
    private static final double AIM_BOARD = 9;
    private static final List<Integer> YEARS_CROWDS = List.of(10, 1000, 10_000);
    private static final double AIM_MEGABYTES = 350;
    private static final double AIM_LIBRARY = 3000;
    private static final double AIM_STANDARD = 5;
    private static final int REQUIREMENTS = 500;
    private static final int LIBRARY_READINGS = 5;
    private static final double MOODLE_LESSON = 52;
    private static final double MOODLE_QUIZ = 124;
    private static final double MOODLE_BOARD = 130;
    private final boolean quick;
    private final List<String> wanted;
    private final Report report = new Report();
    private final List<Activity> activities;

    /** @param crowds sizes of the sites whose boards are compared */
    private record Size(int warmUp, int requests, List<Integer> crowds, int warmUpFacts, int factsOf20, int factsOf200) { }

    private Bench(boolean quick, List<String> wanted) throws Exception {
        this.quick = quick;
        this.wanted = wanted;
        LibraryFiles files = LibraryFiles.packed();
        Commodities commodities = new Commodities(files);
        Path packs = Files.createTempDirectory("academy-bench-packs");
        activities = new CourseLibrary(files, commodities, new Standards(files, commodities), packs, true, Clock.systemUTC()).courses().stream()
                .flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream()).toList();
        for (Path pack : Files.list(packs).toList()) Files.delete(pack);
        Files.delete(packs);
    }

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        boolean quick = words.remove("quick");
        try (Program program = new Program(System.getenv("BENCH_PROGRAM"), Map.of())) {
            try {
                new Bench(quick, words).run(program);
            } catch (Exception e) {
                System.err.println("What the program said last:\n" + program.lastWords());
                throw e;
            }
        }
    }

    private void run(Program program) throws Exception {
        Size size = quick ? new Size(1000, 800, List.of(10, 1000), 2000, 1000, 2000) : new Size(12_000, 3000, List.of(10, 1000, 10_000), 10_000, 4000, 8000);
        System.out.printf("%d cores, Java %s, load %.2f%s%n", Machine.cores(), System.getProperty("java.version"), Machine.load(),
                Machine.load() > Report.QUIET_LOAD ? ": the machine is busy, numbers will be too high" : "");
        starts(program);
        library();
        if (wants("lesson")) lesson(program, size);
        if (wants("board") || wants("quiz")) sites(program, size);
        if (wants("years")) years(size);
        if (wants("ingest")) {
            say("Facts, against plain JDBC");
            new Ingest(program, report, quizzes()).run(size.warmUpFacts, size.factsOf20, size.factsOf200);
        }
        if (wants("standard")) standard(program);
        memory("the load", program.megabytes(), Machine.load(), 0);
        report.print();
    }

    private void years(Size size) throws Exception {
        say("Sites after five years");
        try (Years years = new Years(); Program program = new Program(System.getenv("BENCH_PROGRAM"), years.settings())) {
            years.run(program, report, YEARS_CROWDS, size.warmUp / 4, size.requests / 4);
        }
    }

    private boolean wants(String block) {
        return wanted.isEmpty() || wanted.contains(block);
    }

    private static void say(String what) {
        System.err.println(what + " ...");
    }

    private void starts(Program program) throws Exception {
        say("First start");
        started("first start", program);
        program.stop();
        say("Second start");
        started("second start", program);
    }

    /** In this JVM, warm: what an author waits for after an edit of everything, and what a start adds once Java is warm. */
    private void library() throws Exception {
        LibraryFiles files = LibraryFiles.packed();
        Path packs = Files.createTempDirectory("academy-bench-packs");
        double best = Double.MAX_VALUE;
        int lessons = 0;
        for (int i = 0; i < LIBRARY_READINGS; i++) {
            long began = System.nanoTime();
            Commodities commodities = new Commodities(files);
            CourseLibrary library = new CourseLibrary(files, commodities, new Standards(files, commodities), packs, true, Clock.systemUTC());
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
            lessons = (int) library.courses().stream().flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream()).filter(Activity::isLesson).count();
        }
        report.most("library of " + lessons + " lessons read, the best of " + LIBRARY_READINGS, best, "ms", AIM_LIBRARY, Machine.load(), 0);
        try (Stream<Path> kept = Files.list(packs)) {
            for (Path pack : kept.toList()) Files.delete(pack);
        }
        Files.delete(packs);
    }

    /** At the end: every board and library that was measured before does not know it. */
    private void standard(Program program) throws Exception {
        say("Standard");
        double load = Machine.load();
        try (Connection database = program.database(); Web web = program.web()) {
            Steward.open(database);
            report.most("new standard of " + REQUIREMENTS + " requirements, from the file to its first page", Steward.load(web, REQUIREMENTS), "s", AIM_STANDARD, load, 0);
        }
    }

    private void started(String which, Program program) throws Exception {
        double load = Machine.load();
        long busy = Machine.busy();
        Program.Started start = program.start();
        double others = Math.max(0, (Machine.busy() - busy) / 1e3 - start.cpuSeconds()) / start.seconds();
        report.most(which + ": CPU", start.cpuSeconds(), "s", 0, load, others);
        report.most(which + ": until the first page", start.seconds(), "s", 0, load, others);
        memory("the " + which, start.megabytes(), load, others);
    }

    private void memory(String after, Program.Megabytes memory, double load, double others) {
        report.most("memory (PSS) of all processes, after " + after, memory.all(), "MB", AIM_MEGABYTES, load, others);
        report.fact("    of it PostgreSQL", Report.n(memory.database()) + " MB");
    }

    private void lesson(Program program, Size size) throws Exception {
        say("Lesson");
        List<String> pages = activities.stream().filter(Activity::isLesson).map(lesson -> "/en/courses/" + lesson.key()).toList();
        report.request("lesson page", new Load(program).measure(size.warmUp, size.requests, (web, n) -> web.get(pages.get(n % pages.size()), "").must(200)),
                AIM_LESSON, MOODLE_LESSON);
        // The program keeps what it made; an address that nobody asked for before has to be made.
        report.request("lesson page that has to be made", new Load(program).measure(size.warmUp, size.requests,
                (web, n) -> web.get(pages.get(n % pages.size()) + "?n=" + n, "").must(200)), 0, MOODLE_LESSON);
    }

    private void sites(Program program, Size size) throws Exception {
        List<Quiz> all = quizzes();
        List<Quiz> first = all.subList(0, (all.size() + 1) / 2);
        List<Quiz> rest = all.subList(first.size(), all.size());
        Mine miners = null;
        for (int people : size.crowds) {
            say("Site of " + people);
            Mine mine = site(program, people, first);
            miners = mine;                           // the largest has most first passes to give
            if (wants("board")) {
                first(program, mine, people);
                report.request("site board, " + people + " people", new Load(program).measure(size.warmUp / 2, size.requests / 2, (web, n) -> board(web, mine, people)),
                        AIM_BOARD, MOODLE_BOARD);
            }
        }
        if (wants("quiz")) quiz(program, size, miners, rest);
    }

    private Mine site(Program program, int people, List<Quiz> passed) throws Exception {
        try (Connection database = program.database(); Web web = program.web()) {
            long began = System.nanoTime();
            Mine mine = Mine.open(database, web, people);
            mine.sendAll(web, mine.people().stream().flatMap(person -> passed.stream().map(quiz -> Mine.passed(person, quiz))).toList());
            double seconds = (System.nanoTime() - began) / 1e9;
            System.err.printf("  %d people joined and passed %d of %d quizzes in %.1f s%n", people, passed.size(), quizzes().size(), seconds);
            return mine;
        }
    }

    /** The first board counts what people learned by the library as it is now; so does the first after a course taught other things. */
    private void first(Program program, Mine mine, int people) throws Exception {
        double load = Machine.load();
        long cpu = program.cpu();
        try (Web web = program.web()) {
            board(web, mine, people);
        }
        report.most("    its first, which counts everybody again", program.cpu() - cpu, "ms", 0, load, 0);
    }

    private static void board(Web web, Mine mine, int people) throws java.io.IOException {
        Web.Answer answer = web.get("/en/sites/" + mine.site() + "/readiness", mine.lead()).must(200);
        if (!answer.text().contains("<strong>" + people + "</strong>")) throw new IllegalStateException("This board does not know its people");
    }

    /** First passes while they last, then the same quizzes tried again; the page after each is asked for apart. */
    private void quiz(Program program, Size size, Mine mine, List<Quiz> quizzes) throws Exception {
        say("Quiz");
        Map<Integer, String> feedback = new ConcurrentHashMap<>();
        Load.Request submit = (web, n) -> feedback.put(n, submit(web, mine.session(mine.people().get(n % mine.people().size())),
                quizzes.get(n / mine.people().size() % quizzes.size())));
        int firstPasses = mine.people().size() * quizzes.size();
        int warmUp = Math.min(size.warmUp, firstPasses / 3);
        int counted = Math.min(size.requests, firstPasses - warmUp);
        report.request("quiz passed for the first time, the POST", new Load(program).measure(warmUp, counted, submit), AIM_QUIZ, MOODLE_QUIZ);
        int known = feedback.size();                 // the warm-up ends when it ends: how many there are is seen only now
        report.request("quiz tried again, the POST", new Load(program).measure(warmUp, counted, (web, n) -> submit.send(web, n % known)), AIM_QUIZ, MOODLE_QUIZ);
        report.request("the page that a POST leads to", new Load(program).measure(warmUp, counted, (web, n) -> web.get(feedback.get(n % known),
                mine.session(mine.people().get(n % known % mine.people().size()))).must(200)), 0, 0);
    }

    private static String submit(Web web, String session, Quiz quiz) throws java.io.IOException {
        StringBuilder form = new StringBuilder("id=" + Mine.id() + "&pack=" + quiz.pack());
        for (Map.Entry<String, Set<String>> answer : Mine.rightAnswers(quiz).entrySet()) {
            for (String option : answer.getValue()) form.append('&').append(Quiz.FIELD).append(answer.getKey()).append('=').append(URLEncoder.encode(option, StandardCharsets.UTF_8));
        }
        String there = web.form("/en/courses/" + quiz.key() + "/answers", session, form.toString()).must(303).headers().get("location");
        if (!there.contains("id=")) throw new IllegalStateException("Not kept: " + there);
        return there.substring(there.indexOf("/en/"));
    }

    private List<Quiz> quizzes() {
        return activities.stream().filter(Quiz.class::isInstance).map(Quiz.class::cast).toList();
    }
}
