package org.asmacademy.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Stops PostgreSQL when this JVM ends, and not before the program has put down its connections. It also holds the lock on the data
 * directory until then.
 *
 * <p>In live reload the class loader that made this hook is closed long before the end: everything it runs must be loaded already, so it
 * uses nothing but the JDK.
 */
final class StopAtEnd extends Thread {
    private final Runnable untilProgramIsDown;
    private final ProcessBuilder stop;
    private final Object lock;

    StopAtEnd(Runnable untilProgramIsDown, Tool stop, Object lock) {
        super("academy-database-stop");
        this.untilProgramIsDown = untilProgramIsDown;
        this.stop = stop.builder().redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        this.lock = lock;
    }

    @Override
    public void run() {
        untilProgramIsDown.run();
        synchronized (lock) {                   // the file lock lives as long as its object; the system drops it with the process
            try {
                stop.start().waitFor();
            } catch (IOException e) {
                System.err.println("PostgreSQL could not be stopped: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
