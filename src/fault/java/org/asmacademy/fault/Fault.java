package org.asmacademy.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmacademy.bench.Program;
import org.asmacademy.bench.Web;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Quiz;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.standard.Standards;

/** Runs all faults, or those named: {@code F1 F2 F4 F12 F14}; {@code quick} for a few rounds of each. */
public final class Fault {
    private static final int SENDERS = 4;
    private static final String LINE = "%-58s %7s %13s %6s %8s %7s %9s  %s%n";
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){8}[0-9A-Z]{4}");
    private final boolean quick;
    private final List<Quiz> quizzes;
    private final Random random = new Random(1);
    private final List<String> rows = new ArrayList<>();
    private boolean wrong;

    private Fault(boolean quick) throws IOException {
        this.quick = quick;
        LibraryFiles files = LibraryFiles.packed();
        Commodities commodities = new Commodities(files);
        Path packs = Files.createTempDirectory("academy-fault-packs");
        quizzes = new CourseLibrary(files, commodities, new Standards(files, commodities), packs, true, Clock.systemUTC()).courses().stream()
                .flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream())
                .filter(Quiz.class::isInstance).map(Quiz.class::cast).toList();
        delete(packs);
    }

    /** What is done to an academy while phones send, and how often. */
    private interface Harm {
        void to(Program program) throws Exception;
    }

    public static void main(String... args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        Fault fault = new Fault(words.remove("quick"));
        if (words.isEmpty()) words.addAll(List.of("F1", "F2", "F4", "F12", "F14"));
        for (String word : words) fault.run(word.toUpperCase(Locale.ROOT));
        fault.print();
        System.exit(fault.wrong ? 1 : 0);
    }

    private void run(String name) throws Exception {
        System.err.println(name + " ...");
        switch (name) {
            case "F1" -> {
                kill("F1 program and database killed", quick ? 3 : 100, false, Fault::killed);
                kill("F1 control: answers before it is on the disk", quick ? 3 : 10, true, Fault::killed);
            }
            case "F2" -> {
                kill("F2 database killed, program goes on", quick ? 5 : 200, false, Program::killDatabase);
                kill("F2 control: answers before it is on the disk", quick ? 5 : 20, true, Program::killDatabase);
            }
            case "F4" -> {
                full("F4 disk full, then room again", false);
                full("F4 for comparison: no ballast and no reserve", true);
            }
            case "F12" -> restore();
            case "F14" -> {
                rollback("F14 restored from an older backup, phones send again", false);
                rollback("F14 control: phones forget what was acknowledged", true);
            }
            default -> throw new IllegalArgumentException("There is no fault " + name + ". The faults: F1 F2 F4 F12 F14, and quick before them");
        }
    }

    private static void killed(Program program) throws IOException, InterruptedException {
        program.kill();
        program.start();
    }

    private void kill(String what, int times, boolean control, Harm harm) throws Exception {
        long began = System.nanoTime();
        try (Program program = started(Map.of())) {
            if (control) execute(program, "alter role academy_app set synchronous_commit = off");
            if (control) program.stop();
            if (control) program.start();
            List<Sender> senders = senders(program, false);
            List<Thread> threads = begin(senders);
            for (int time = 0; time < times; time++) {
                Thread.sleep(300 + random.nextInt(700));
                harm.to(program);
                awaitAnswers(program, senders);
            }
            end(senders, threads);
            row(what, times, Counted.of(program, senders), began, control, "");
        }
    }

    /** Until every phone was answered again. */
    private static void awaitAnswers(Program program, List<Sender> senders) throws InterruptedException {
        long[] before = senders.stream().mapToLong(Sender::acknowledged).toArray();
        for (int look = 0; look < 2400; look++) {
            boolean all = true;
            for (int i = 0; i < before.length; i++) all &= senders.get(i).acknowledged() > before[i];
            if (all) return;
            Thread.sleep(50);
        }
        throw new IllegalStateException("The academy takes nothing any more, two minutes after the fault");
    }

    private void restore() throws Exception {
        long began = System.nanoTime();
        Path stick = Files.createTempDirectory("academy-fault-stick");
        try (Program program = started(Map.of("ACADEMY_BACKUP_OTHER_DISK", "true"))) {
            List<Sender> senders = senders(program, false);
            List<Thread> threads = begin(senders);
            Thread.sleep(quick ? 3000 : 20_000);
            String code = newKey(program, stick);
            long start = System.nanoTime();
            said(program, stick, Map.of(), 0, "backup", stick.toString());
            double backup = seconds(start);
            end(senders, threads);
            program.kill();
            delete(program.data());
            Path file = backup(stick);
            byte[] good = Files.readAllBytes(file);
            byte[] damaged = good.clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(file, damaged);
            said(program, stick, Map.of("ACADEMY_RECOVERY_CODE", code), 1, "restore", file.toString());
            Files.write(file, good);
            start = System.nanoTime();
            said(program, stick, Map.of("ACADEMY_RECOVERY_CODE", code), 0, "restore", file.toString());
            program.start();
            row("F12 backup while phones send, machine lost, restored", 1, Counted.of(program, senders), began, false,
                    String.format(Locale.ROOT, "%.1f MB; backup with trial %.0f s, restore and start %.0f s; a damaged file was refused", good.length / 1e6, backup, seconds(start)));
        } finally {
            delete(stick);
        }
    }

    private void rollback(String what, boolean control) throws Exception {
        long began = System.nanoTime();
        Path stick = Files.createTempDirectory("academy-fault-stick");
        try (Program program = started(Map.of("ACADEMY_BACKUP_OTHER_DISK", "true"))) {
            List<Sender> senders = senders(program, control);
            List<Thread> threads = begin(senders);
            Thread.sleep(2000);
            String code = newKey(program, stick);
            said(program, stick, Map.of(), 0, "backup", stick.toString());
            Thread.sleep(quick ? 3000 : 20_000);
            program.kill();
            delete(program.data());
            said(program, stick, Map.of("ACADEMY_RECOVERY_CODE", code), 0, "restore", backup(stick).toString());
            program.start();
            awaitAnswersOrQuiet(senders);
            end(senders, threads);
            row(what, 1, Counted.of(program, senders), began, control, "");
        } finally {
            delete(stick);
        }
    }

    /** A phone that forgot too much is never answered with more than before. */
    private static void awaitAnswersOrQuiet(List<Sender> senders) throws InterruptedException {
        long[] before = senders.stream().mapToLong(Sender::acknowledged).toArray();
        for (int look = 0; look < 200; look++) {
            boolean all = true;
            for (int i = 0; i < before.length; i++) all &= senders.get(i).acknowledged() > before[i];
            if (all) return;
            Thread.sleep(50);
        }
    }

    /**
     * No control: PostgreSQL alone loses nothing on a full disk either, and the counting is proved by the others. The comparison shows what
     * the ballast and the reserve change.
     */
    private void full(String what, boolean bare) throws Exception {
        Path disk = Files.createTempDirectory("academy-fault-disk");
        if (!command("mount", "-t", "tmpfs", "-o", "size=420m", "tmpfs", disk.toString())) {
            rows.add(what + ": not run, a small disk of its own can be mounted only by root\n");
            Files.delete(disk);
            return;
        }
        long began = System.nanoTime();
        Map<String, String> settings = Map.of("ACADEMY_HOME", disk.resolve("home").toString(), "ACADEMY_DISK_BALLAST", bare ? "0" : "64",
                "ACADEMY_DISK_RESERVE", bare ? "0" : "32");
        try (Program program = started(settings)) {
            List<Sender> senders = senders(program, false);
            List<Thread> threads = begin(senders);
            Path filler = disk.resolve("somebody-elses-file");
            int unread = 0;
            int rounds = quick ? 2 : 10;
            for (int round = 0; round < rounds; round++) {
                fill(filler);
                Thread.sleep(5000);
                for (int look = 0; look < 10; look++) unread += reads(program) ? 0 : 1;
                Files.delete(filler);
                awaitAnswersOrQuiet(senders);
            }
            end(senders, threads);
            long refused = senders.stream().mapToLong(Sender::refused).sum();
            String notes = "sendings refused: " + refused + "; pages that did not open meanwhile: " + unread + " of " + rounds * 10;
            wrong |= refused == 0 || !bare && unread > 0;
            row(what, rounds, Counted.of(program, senders), began, false, notes);
        } finally {
            command("umount", disk.toString());
            Files.deleteIfExists(disk);
        }
    }

    private static void fill(Path file) {
        byte[] piece = new byte[1024 * 1024];
        try (var out = Files.newOutputStream(file)) {
            while (true) out.write(piece);
        } catch (IOException full) {
            return;
        }
    }

    private static boolean reads(Program program) {
        try (Web web = program.web()) {
            return web.get("/en/courses", "").status() == 200 && web.get("/en/join", "").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Program started(Map<String, String> settings) throws IOException, InterruptedException {
        Program program = new Program(System.getenv("BENCH_PROGRAM"), settings);
        try {
            program.start();
            return program;
        } catch (IOException | RuntimeException e) {
            program.close();
            throw e;
        }
    }

    private List<Sender> senders(Program program, boolean forgetful) throws Exception {
        List<Sender> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) senders.add(Sender.open(program, quizzes, forgetful));
        return senders;
    }

    private static List<Thread> begin(List<Sender> senders) {
        List<Thread> threads = senders.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        return threads;
    }

    private static void end(List<Sender> senders, List<Thread> threads) throws InterruptedException {
        senders.forEach(Sender::stop);
        for (Thread thread : threads) thread.join();
    }

    private static String newKey(Program program, Path folder) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "key", ".txt");
        if (program.run(said, Map.of(), "new-backup-key") != 0) throw new IllegalStateException(Files.readString(said));
        Matcher code = CODE.matcher(Files.readString(said));
        if (!code.find()) throw new IllegalStateException("No recovery code in " + Files.readString(said));
        return code.group();
    }

    private static void said(Program program, Path folder, Map<String, String> more, int code, String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        int answer = program.run(said, more, words);
        if (answer != code) throw new IllegalStateException(String.join(" ", words) + " ended with " + answer + ":\n" + Files.readString(said));
    }

    private static Path backup(Path stick) throws IOException {
        try (Stream<Path> files = Files.list(stick)) {
            return files.filter(file -> file.toString().endsWith(".backup")).findFirst().orElseThrow();
        }
    }

    private static void execute(Program program, String statement) throws Exception {
        try (Connection superuser = program.superuser(); Statement sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** @param mustLose whether it is a control */
    private void row(String what, int times, Counted counted, long began, boolean mustLose, String notes) {
        boolean well = counted.lost() + counted.doubled() + counted.broken() == 0;
        boolean asItShould = mustLose ? counted.lost() > 0 : well;
        wrong |= !asItShould;
        rows.add(String.format(Locale.ROOT, LINE, what, times, counted.acknowledged(), counted.lost(), counted.doubled(), counted.broken(),
                String.format(Locale.ROOT, "%.0f", seconds(began)), (asItShould ? "as it should be" : "WRONG") + (notes.isEmpty() ? "" : "; " + notes)));
        System.err.print(rows.get(rows.size() - 1));
    }

    private void print() {
        System.out.println();
        System.out.printf(LINE, "fault", "times", "acknowledged", "lost", "doubled", "broken", "seconds", "");
        System.out.println("-".repeat(132));
        rows.forEach(System.out::print);
    }
}
