package org.asmacademy.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often somebody has asked lately: a bucket for each, that fills again evenly within a minute. In memory, by node: it keeps a flood away
 * from the database and is no lock on a PIN (those are counted in the database). Whoever asked longest ago is forgotten first, which only
 * ever gives back.
 */
class Rates {
    private static final double MINUTE = 60_000;
    private final int most;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
        }
    };

    private record Bucket(double left, long at) { }

    Rates(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts one request; how long to wait when it is one too many, which costs nothing more. */
    synchronized Optional<Duration> take(String who, int perMinute) {
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(who, new Bucket(perMinute, now));
        double left = Math.min(perMinute, before.left + Math.max(0, now - before.at) * perMinute / MINUTE);
        boolean may = left >= 1;
        buckets.put(who, new Bucket(may ? left - 1 : left, now));
        return may ? Optional.empty() : Optional.of(Duration.ofMillis((long) Math.ceil((1 - left) * MINUTE / perMinute)));
    }
}
