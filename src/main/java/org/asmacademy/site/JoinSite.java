package org.asmacademy.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.Door;
import org.asmacademy.people.People;
import org.asmacademy.people.People.Newcomer;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.ProblemException;

/** Somebody comes to a site: by the code on its card, then by a name and a PIN of their own. */
@ApplicationScoped
class JoinSite {
    private final Cards cards;
    private final CodeTries tries;
    private final Door door;
    private final Sites sites;
    private final People people;
    private final Journal journal;

    JoinSite(Cards cards, CodeTries tries, Door door, Sites sites, People people, Journal journal) {
        this.cards = cards;
        this.tries = tries;
        this.door = door;
        this.sites = sites;
        this.people = people;
        this.journal = journal;
    }

    /** The site whose code somebody typed. */
    UUID siteOf(String code) {
        Optional<UUID> device = door.device();
        tries.count(device);
        UUID site = cards.siteOf(code).orElseThrow(UnknownCode::new);
        tries.right(device);
        return site;
    }

    /**
     * Makes the person and the fact that they joined, both or neither. A second press makes nothing new: whoever pressed it comes in by the
     * name and PIN that it carries, as everybody does.
     */
    void join(UUID fact, UUID site, String nickname, String pin, Language language) {
        Newcomer newcomer = people.prepare(site, nickname, pin, language);
        List<NewFact> joined = List.of(new NewFact(fact, site, newcomer.id(), newcomer.id(), new MemberJoined()));
        Taken.require(journal.write(site, joined, () -> {
            sites.requireOpen(site);
            people.store(newcomer);
        }));
    }

    static class UnknownCode extends ProblemException {
        private static final long serialVersionUID = 1;

        UnknownCode() {
            super(404, "unknown-code", "No such card", "No card has this code");
        }
    }
}
