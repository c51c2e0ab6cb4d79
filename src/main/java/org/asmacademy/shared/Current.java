package org.asmacademy.shared;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Something immutable that was read from files which people may edit meanwhile. Whoever asks gets the present version at once; at most
 * once a second one of the askers looks whether the files changed and, if so, reads them again and swaps the whole.
 */
public final class Current<T> {
    private static final Logger LOG = Logger.getLogger(Current.class);
    private static final long SECOND = 1_000_000_000L;
    private final boolean live;
    private final LongSupplier state;
    private final UnaryOperator<T> read;
    private final AtomicReference<T> value = new AtomicReference<>();
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private volatile long edition;
    private long stateRead;

    /**
     * @param live whether the files may change at all
     * @param state a number that tells one state of the files from another
     * @param read makes the value from the one before, which is null the first time
     */
    public Current(boolean live, LongSupplier state, UnaryOperator<T> read) {
        this.live = live;
        this.state = state;
        this.read = read;
        refresh();
    }

    public T get() {
        long last = looked.get();
        long now = System.nanoTime();
        if (live && now - last > SECOND && looked.compareAndSet(last, now)) look();
        return value.get();
    }

    /** Another number for each value that was read: what was made of the value may be kept as long as this stays the same. */
    public long edition() {
        get();
        return edition;
    }

    /** Whoever only wanted to read a page must not suffer from what is wrong with the files. */
    private void look() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.error("The library could not be read again; what was read before stays", e);
        }
    }

    /** Looks now, without waiting for the second to pass. */
    public synchronized void refresh() {
        // The state is taken first: a change during the reading is then found by the next look.
        long now = state.getAsLong();
        if (value.get() != null && now == stateRead) return;
        value.set(read.apply(value.get()));
        edition++;                                  // after the value: what is made of a new one under an old number is made again
        stateRead = now;
    }
}
