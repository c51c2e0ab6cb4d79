package org.asmacademy.postgres;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Brings PostgreSQL back on its port when it dies alone (out of memory, a person's kill): the connections of the pool fail once and are
 * replaced. It also keeps the server's log small, and the ballast.
 */
final class Watcher implements AcademyDatabase.Watch, Runnable {
    private static final Logger LOG = Logger.getLogger(Watcher.class);
    private static final long LOOK_EVERY_MS = 500;
    private static final int LOOKS_PER_LOG_CHECK = 600;
    private final Cluster cluster;
    private final int port;
    private final Ballast ballast;
    private final Thread thread = new Thread(this, "academy-database-watch");
    private volatile boolean closed;

    Watcher(Cluster cluster, int port, Ballast ballast) {
        this.cluster = cluster;
        this.port = port;
        this.ballast = ballast;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        for (long look = 1; !closed; look++) {
            ballast.look();
            if (cluster.running().isEmpty()) bringBack();
            if (look % LOOKS_PER_LOG_CHECK == 0) trimLog();
            pause();
        }
    }

    private void bringBack() {
        LOG.warn("PostgreSQL has stopped by itself; it is started again");
        try {
            cluster.startOn(port);
            LOG.info("PostgreSQL works again");
        } catch (IOException e) {
            LOG.errorf("PostgreSQL does not start, the next try follows: %s", e.getMessage());
        }
    }

    private void trimLog() {
        try {
            cluster.log().keepSmall();
        } catch (IOException e) {
            LOG.warnf("The log of PostgreSQL could not be shortened: %s", e.getMessage());
        }
    }

    private synchronized void pause() {
        try {
            if (!closed) TimeUnit.MILLISECONDS.timedWait(this, LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Comes back when the watcher has ended: from then on nobody starts the server again. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
