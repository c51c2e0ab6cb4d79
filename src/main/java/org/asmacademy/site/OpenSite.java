package org.asmacademy.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.People.Newcomer;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Uuid7;

/**
 * Opens a site with its first lead and champion. All its ids and first PINs come from one id that was minted with the form and that nobody
 * else knows: a second press makes the same site and shows the same PINs, and no form can name a site that is there already.
 */
@ApplicationScoped
public class OpenSite {
    /** How long a page that was lost on the way may be asked for again. */
    private static final Duration SHOWN_AGAIN = Duration.ofMinutes(15);
    private final Journal journal;
    private final People people;
    private final Sites sites;
    private final Clock clock;

    OpenSite(Journal journal, People people, Sites sites, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param champion the same name as the lead's when one person does both */
    public record NewSite(UUID secret, SiteDescribed described, Optional<CrewCounted> crew, String lead, String champion, Language language) {
        /** The id that the site has, or will have. */
        public UUID id() {
            return made("site");
        }

        UUID made(String what) {
            return Uuid7.from(secret, what);
        }

        boolean oneForBoth() {
            return People.sameName(lead, champion);
        }
    }

    /** What is shown once: the card, and who has which first PIN. */
    public record Opened(SiteCard card, Map<String, String> pins) { }

    public Opened open(NewSite form, UUID actor) {
        UUID site = form.id();
        sites.openedAt(site).filter(at -> clock.instant().isAfter(at.plus(SHOWN_AGAIN))).ifPresent(at -> {
            throw new AlreadyOpen();
        });
        List<Newcomer> newcomers = new ArrayList<>(List.of(newcomer(form, "lead", form.lead())));
        if (!form.oneForBoth()) newcomers.add(newcomer(form, "champion", form.champion()));
        journal.open(site);
        Taken.require(journal.write(site, facts(form, newcomers, actor), () -> newcomers.forEach(people::store)));
        sites.register(site, actor);
        // By the names that were kept: the second press may carry others.
        Map<UUID, String> names = people.names(site, newcomers.stream().map(Newcomer::id).toList());
        Map<String, String> pins = new LinkedHashMap<>();
        newcomers.stream().filter(n -> names.containsKey(n.id())).forEach(n -> pins.put(names.get(n.id()), pin(form, n.id())));
        sites.cardCode(site);
        return new Opened(sites.card(site, actor), pins);
    }

    private Newcomer newcomer(NewSite form, String role, String nickname) {
        UUID id = form.made(role);
        return people.prepare(form.id(), id, nickname, pin(form, id), form.language());
    }

    private String pin(NewSite form, UUID person) {
        return people.firstPin("first/" + form.secret() + "/" + person);
    }

    private static List<NewFact> facts(NewSite form, List<Newcomer> newcomers, UUID actor) {
        UUID site = form.id();
        List<NewFact> facts = new ArrayList<>();
        facts.add(new NewFact(form.made("described"), site, null, actor, form.described()));
        form.crew().ifPresent(crew -> facts.add(new NewFact(form.made("crew"), site, null, actor, crew)));
        newcomers.forEach(n -> facts.add(new NewFact(Uuid7.from(n.id(), "joined"), site, n.id(), actor, new MemberJoined())));
        UUID lead = newcomers.get(0).id();
        UUID champion = newcomers.get(newcomers.size() - 1).id();
        facts.add(new NewFact(form.made("lead-given"), site, lead, actor, new RoleGiven(Role.LEAD.code(), true)));
        facts.add(new NewFact(form.made("champion-given"), site, champion, actor, new RoleGiven(Role.CHAMPION.code(), true)));
        return facts;
    }

    static class AlreadyOpen extends ProblemException {
        private static final long serialVersionUID = 1;

        AlreadyOpen() {
            super(409, "already-open", "This mine is open already", "Its card and first PINs were shown once; its lead can print the card");
        }
    }
}
