package org.asmacademy;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.CannotStart;

/**
 * The academy's front door: first the database, unless one is configured, then Quarkus; at the end the other way round. With a word on the
 * command line it runs that {@link org.asmacademy.shared.Command} instead of serving pages.
 */
@QuarkusMain
public class Academy {
    private static final String LIVE_RELOAD_THREAD = "Quarkus Main Thread";
    private static final long SECONDS_FOR_QUARKUS = 60;
    private static final CountDownLatch QUARKUS_IS_DOWN = new CountDownLatch(1);
    private static volatile boolean ending;

    public static void main(String... args) {
        if (Thread.currentThread().getName().equals(LIVE_RELOAD_THREAD)) {
            liveReload(args);
        } else {
            System.exit(program(args));
        }
    }

    private static int program(String... args) {
        AtomicInteger code = new AtomicInteger();
        Consumer<Integer> keep = code::set;
        ApplicationLifecycleManager.setDefaultExitCodeHandler(keep);      // Quarkus' own would exit before we have put things down
        try {
            if (Keeping.understands(args)) return new Keeping().run(java.util.List.of(args));
            runBesideDatabase(Academy::untilQuarkusIsDown, args);
            return code.get();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return 1;
        } finally {
            QUARKUS_IS_DOWN.countDown();
        }
    }

    /** This method runs again after each change, in the same JVM; the database stays and stops with the JVM. */
    private static void liveReload(String... args) {
        runBesideDatabase(Academy::untilLiveReloadIsDown, args);
    }

    private static void runBesideDatabase(Runnable untilProgramIsDown, String... args) {
        AcademyDatabase.Watch watch = new Surroundings(args.length > 0).database(untilProgramIsDown);
        try {
            if (!ending) Quarkus.run(args.length == 0 ? null : CommandLine.class, args);
        } finally {
            watch.close();
        }
    }

    private static void untilQuarkusIsDown() {
        ending = true;                          // who presses Ctrl-C while the database starts need not see Quarkus start too
        try {
            QUARKUS_IS_DOWN.await(SECONDS_FOR_QUARKUS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By name, as the class loader that asks may be older than the thread. */
    private static void untilLiveReloadIsDown() {
        try {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals(LIVE_RELOAD_THREAD)) thread.join(TimeUnit.SECONDS.toMillis(SECONDS_FOR_QUARKUS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
