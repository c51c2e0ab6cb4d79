package org.asmacademy.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends the same kind of request over four connections and says what the program spent on each. */
final class Load {
    static final int CONNECTIONS = 4;
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final int ROUND = 500;
    private static final double HARDLY = 0.97;
    private final Program program;

    Load(Program program) {
        this.program = program;
    }

    /** Sends the request with that number; throws when the answer is not the right one. */
    interface Request {
        void send(Web web, int number) throws IOException;
    }

    /**
     * @param cpuMillis of the program, a request
     * @param others    cores that were busy with what is neither the program nor the bench
     */
    record Cost(int requests, double cpuMillis, double perSecond, double loadBefore, double others) { }

    /**
     * The first requests warm up and are not counted: they cost several times as much, as Java has not compiled the program yet.
     *
     * @param mostWarmUp requests; fewer when two rounds of them in a row were hardly cheaper than the ones before
     */
    Cost measure(int mostWarmUp, int count, Request request) throws IOException, InterruptedException {
        double loadBefore = Machine.load();
        int warmUp = warmUp(mostWarmUp, request);
        long busy = Machine.busy();
        long own = ownCpu();
        long cpu = program.cpu();
        long began = System.nanoTime();
        int sent = run(warmUp, count, request);
        double seconds = (System.nanoTime() - began) / 1e9;
        long spent = program.cpu() - cpu;
        double others = Math.max(0, Machine.busy() - busy - spent - (ownCpu() - own)) / 1e3 / seconds;
        return new Cost(sent, (double) spent / sent, sent / seconds, loadBefore, others);
    }

    private int warmUp(int most, Request request) throws InterruptedException {
        double cheapest = Double.MAX_VALUE;
        int hardlyCheaper = 0;
        int sent = 0;
        while (sent < most && hardlyCheaper < 2) {
            int round = Math.min(ROUND, most - sent);
            long cpu = program.cpu();
            run(sent, round, request);
            sent += round;
            double cost = (double) (program.cpu() - cpu) / round;
            hardlyCheaper = cost > cheapest * HARDLY ? hardlyCheaper + 1 : 0;
            cheapest = Math.min(cheapest, cost);
        }
        return sent;
    }

    static long ownCpu() {
        return Machine.cpu(ProcessHandle.current().pid());
    }

    private int run(int first, int count, Request request) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        AtomicInteger next = new AtomicInteger(first);
        AtomicInteger sent = new AtomicInteger();
        long end = System.nanoTime() + MOST_NANOS;
        try {
            List<Future<?>> connections = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(threads.submit(() -> {
                    try (Web web = program.web()) {
                        for (int n = next.getAndIncrement(); n < first + count && System.nanoTime() < end; n = next.getAndIncrement()) {
                            request.send(web, n);
                            sent.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> connection : connections) connection.get();
            return sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
