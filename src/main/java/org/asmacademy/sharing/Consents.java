package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Taken;

/**
 * What a person allows of their own, thing by thing and for a time. Without a yes that still holds the answer is no: for somebody who was never asked,
 * whose day is over, or who is unknown here. Learning asks none of this.
 */
@ApplicationScoped
public class Consents {
    private final ConsentWords words;
    private final Journal journal;
    private final CurrentPerson current;
    private final SiteScope scope;
    private final SharingConfig config;
    private final Clock clock;

    Consents(ConsentWords words, Journal journal, CurrentPerson current, SiteScope scope, SharingConfig config, Clock clock) {
        this.words = words;
        this.journal = journal;
        this.current = current;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One answer of a person.
     *
     * @param until the last day of a yes; nothing for a no
     * @param at    when it was said, in milliseconds since 1970
     */
    public record Said(ConsentItem item, Optional<LocalDate> until, long at) {
        /** Whether it is a yes that holds on this day. */
        public boolean holds(LocalDate day) {
            return until.filter(last -> !last.isBefore(day)).isPresent();
        }
    }

    /** Whether this may be shown today. The one question for whoever shows something of a person. */
    public boolean given(UUID site, UUID person, ConsentItem item) {
        return scope.in(site, () -> words.last(site, person, item)).filter(said -> said.holds(LocalDate.now(clock))).isPresent();
    }

    /** What who is signed in has said, the newest first. */
    public List<Said> own() {
        UUID site = current.requiredSite();
        UUID person = current.required().id();
        return scope.in(site, () -> words.all(site, person));
    }

    /** The last day of a yes that is said today. */
    LocalDate until() {
        return LocalDate.now(clock).plusDays(Math.min(config.consentFor().toDays(), ConsentGiven.MOST_DAYS));
    }

    /** Who is signed in says yes, for as long as the house asks for, or no. */
    void answer(UUID id, ConsentItem item, boolean yes) {
        UUID site = current.requiredSite();
        UUID person = current.required().id();
        Taken.require(List.of(journal.write(new NewFact(id, site, person, person, yes ? new ConsentGiven(item, until()) : new ConsentEnded(item)))));
    }
}
