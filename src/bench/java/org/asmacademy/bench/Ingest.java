package org.asmacademy.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.asmacademy.course.Quiz;
import org.asmacademy.bench.Mine.Said;

/**
 * Facts recorded per second, against PostgreSQL taking the same rows by plain JDBC. Each fact is the most that a fact can be: a quiz passed
 * for the first time. Batch by batch, first the program, then the twin, over one connection each.
 */
final class Ingest {
    private static final int COUNTED_BATCHES = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Program program;
    private final Report report;
    private final List<Quiz> quizzes;

    Ingest(Program program, Report report, List<Quiz> quizzes) {
        this.program = program;
        this.report = report;
        this.quizzes = quizzes;
    }

    /** By the clock, and CPU in milliseconds: of all processes, and with plain JDBC of the client too. */
    private static final class Spent {
        private long nanos;
        private double cpu;
    }

    void run(int warmUp, int factsOf20, int factsOf200) throws Exception {
        int facts = 2 * warmUp + COUNTED_BATCHES * 220 + factsOf20 + factsOf200 + 1000;
        try (Connection database = program.database(); Web web = program.web()) {
            Mine mine = Mine.open(database, web, facts / quizzes.size() + 1);
            Iterator<Said> said = mine.people().stream().flatMap(person -> quizzes.stream().map(quiz -> Mine.passed(person, quiz))).iterator();
            for (int i = 0; i < warmUp; i += 100) mine.send(web, take(said, 100));
            Twin twin = new Twin(database, mine.site());
            Twin.Writes of20 = twin.count(COUNTED_BATCHES, () -> mine.send(web, take(said, 20)));
            Twin.Writes of200 = twin.count(COUNTED_BATCHES, () -> mine.send(web, take(said, 200)));
            twin.begin(of200);
            report.fact("rows written by a first pass (batch of 200)", Report.n(of200.all() / 200));
            System.err.println("  Rows of a batch of 200: " + of200);
            compare(web, mine, twin, of20, said, 20, factsOf20 / 20);
            compare(web, mine, twin, of200, said, 200, factsOf200 / 200);
        }
    }

    private void compare(Web web, Mine mine, Twin twin, Twin.Writes writes, Iterator<Said> said, int size, int batches) throws Exception {
        double loadBefore = Machine.load();
        Spent ours = new Spent();
        Spent plain = new Spent();
        long busy = Machine.busy();
        long all = program.cpu() + Load.ownCpu();
        long began = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            byte[] batch = mine.next(take(said, size));
            long cpu = program.cpu();
            long start = System.nanoTime();
            mine.send(web, batch);
            ours.nanos += System.nanoTime() - start;
            ours.cpu += program.cpu() - cpu;
            twin.prepare(writes);
            cpu = program.cpu();
            long client = THREADS.getCurrentThreadCpuTime();
            start = System.nanoTime();
            twin.write();
            plain.nanos += System.nanoTime() - start;
            client = THREADS.getCurrentThreadCpuTime() - client;
            plain.cpu += program.cpu() - cpu + client / 1e6;
        }
        double others = Math.max(0, Machine.busy() - busy - (program.cpu() + Load.ownCpu() - all)) * 1e6 / (System.nanoTime() - began);
        double facts = batches * size;
        report.ratio("facts in batches of " + size + ": per second", facts * 1e9 / ours.nanos, 0, loadBefore, others);
        report.ratio("    against plain JDBC (" + Report.n(facts * 1e9 / plain.nanos) + "/s)", (double) plain.nanos / ours.nanos, 0.5, loadBefore, others);
        report.most("    CPU a fact", ours.cpu / facts, "ms", 0, loadBefore, others);
        report.ratio("    CPU against plain JDBC (" + Report.n(plain.cpu / facts) + " ms)", plain.cpu / ours.cpu, 0, loadBefore, others);
    }

    private static List<Said> take(Iterator<Said> said, int many) {
        List<Said> taken = new ArrayList<>();
        while (taken.size() < many) taken.add(said.next());
        return taken;
    }
}
