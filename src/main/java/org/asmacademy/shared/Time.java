package org.asmacademy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the house, so that tests may hold another. */
public class Time {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return real();
    }

    /** For what runs before or without the rest of the program. */
    public static Clock real() {
        return Clock.systemUTC();
    }
}
