package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;

/** What two people of a site decide together. */
@ApplicationScoped
public class Sharing {
    private final Journal journal;
    private final CurrentPerson current;
    private final Door door;
    private final Shares shares;
    private final Pledges pledges;
    private final People people;
    private final Audit audit;
    private final SiteScope scope;
    private final SharingConfig config;
    private final Instance<Matter> matters;
    private final Clock clock;

    Sharing(Journal journal, CurrentPerson current, Door door, Shares shares, Pledges pledges, People people, Audit audit, SiteScope scope, SharingConfig config,
            Instance<Matter> matters, Clock clock) {
        this.journal = journal;
        this.current = current;
        this.door = door;
        this.shares = shares;
        this.pledges = pledges;
        this.people = people;
        this.audit = audit;
        this.scope = scope;
        this.config = config;
        this.matters = matters;
        this.clock = clock;
    }

    /** What somebody with a link gets to see: of which site, and what was agreed. It may be over by now. */
    public record Opened(UUID site, Share share) { }

    /**
     * Who is signed in, a lead or champion, says yes to a fact of their own site. The caller has made sure that they may see it and did not
     * make it.
     *
     * @param id  under which the yes counts once
     * @param pin theirs, asked again; a wrong one is refused and counted like any other
     */
    public void agree(UUID id, UUID fact, String pin) {
        UUID person = current.requiredAs(Role.LEAD, Role.CHAMPION).id();
        UUID site = current.requiredSite();
        door.confirm(pin);
        journal.write(new NewFact(id, site, null, person, new Agreed(fact)));
        matters.forEach(matter -> matter.agreed(site, fact));
    }

    /** All that waits for a second person at the site of who is signed in, the oldest first. */
    public List<Matter.Waiting> waiting(Language language) {
        UUID site = current.requiredSite();
        return scope.in(site, () -> matters.stream().flatMap(matter -> matter.waiting(site, language).stream())
                .sorted(Comparator.comparingLong(Matter.Waiting::at).thenComparing(Matter.Waiting::fact)).toList());
    }

    /** How many things {@link #waiting} finds. */
    public int waits(Language language) {
        UUID site = current.requiredSite();
        return scope.in(site, () -> matters.stream().mapToInt(matter -> matter.count(site, language)).sum());
    }

    /** What the site of who is signed in shares, or did, the newest first. */
    public List<Share> shares() {
        UUID site = current.requiredSite();
        return scope.in(site, () -> shares.of(site));
    }

    /** A lead wants to share. Nobody sees anything before a second person has agreed. */
    public void offer(UUID id, ShareOffered offer) {
        UUID person = current.requiredAs(Role.LEAD).id();
        journal.write(new NewFact(id, current.requiredSite(), null, person, offer));
    }

    /** Ends a share of the own site at once. */
    public void stop(UUID id, UUID share) {
        UUID person = current.requiredAs(Role.LEAD, Role.CHAMPION).id();
        journal.write(new NewFact(id, current.requiredSite(), null, person, new ShareStopped(share)));
    }

    /** What was promised to the site of who is signed in, the newest first. */
    public List<Pledge> pledges() {
        UUID site = current.requiredSite();
        return scope.in(site, () -> pledges.of(site));
    }

    /** What was promised by those who have this link, the newest first. */
    public List<Pledge> pledges(Opened opened) {
        return scope.in(opened.site(), () -> pledges.of(opened.site()).stream().filter(pledge -> pledge.share().equals(opened.share().id())).toList());
    }

    /**
     * Somebody who has an open link promises something. The caller has made sure that it is open.
     *
     * @return whether it was taken, now or before; not if the share has too many promises that are still open
     */
    public boolean pledge(Opened opened, UUID id, String words, LocalDate until) {
        List<Pledge> made = pledges(opened);
        if (made.stream().anyMatch(pledge -> pledge.id().equals(id))) return true;
        LocalDate today = LocalDate.now(clock);
        if (made.stream().filter(pledge -> pledge.state(today) == Pledge.State.OPEN).count() >= config.openPledges()) return false;
        UUID share = opened.share().id();
        return journal.write(new NewFact(id, opened.site(), null, share, new PledgeMade(share, words, until))).taken();
    }

    /** A lead or champion says whether a pledge to their site was kept. */
    public void judge(UUID id, UUID pledge, boolean kept) {
        UUID person = current.requiredAs(Role.LEAD, Role.CHAMPION).id();
        journal.write(new NewFact(id, current.requiredSite(), null, person, new PledgeJudged(pledge, kept)));
    }

    /** The word of a share's link: it is in no table, this server makes it again whenever a lead looks. */
    public String link(UUID site, UUID share) {
        byte[] ids = ByteBuffer.allocate(32).putLong(site.getMostSignificantBits()).putLong(site.getLeastSignificantBits())
                .putLong(share.getMostSignificantBits()).putLong(share.getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ids) + "." + people.seal(words(site, share));
    }

    /** Opens a link. Nothing, if this server never made it. Looking is noted for the site; so is trying when the share is over. */
    public Optional<Opened> open(String link) {
        String[] halves = link.split("\\.", 2);
        byte[] ids = decoded(halves[0]);
        if (halves.length < 2 || ids.length != 32) return Optional.empty();
        ByteBuffer read = ByteBuffer.wrap(ids);
        UUID site = new UUID(read.getLong(), read.getLong());
        UUID share = new UUID(read.getLong(), read.getLong());
        boolean ours = MessageDigest.isEqual(people.seal(words(site, share)).getBytes(StandardCharsets.UTF_8), halves[1].getBytes(StandardCharsets.UTF_8));
        if (!ours) return Optional.empty();
        return scope.in(site, () -> shares.find(site, share).map(found -> {
            note(site, found);
            return new Opened(site, found);
        }));
    }

    /** Who opened a share of the own site and who tried when it was over, the newest first. */
    public List<Audit.Entry> looks(UUID share) {
        return audit.about(current.requiredSite(), share.toString(), config.looks());
    }

    /** One line in a while is enough, so that nobody fills the site's log by pressing "again". */
    private void note(UUID site, Share share) {
        String deed = share.state(LocalDate.now(clock)) == Share.State.OPEN ? "share-seen" : "share-seen-too-late";
        boolean noted = audit.about(site, share.id().toString(), 1).stream()
                .anyMatch(last -> last.deed().equals(deed) && last.at().isAfter(clock.instant().minus(config.sameLook())));
        if (!noted) audit.note(site, Audit.UNKNOWN, deed, share.id().toString());
    }

    private static String words(UUID site, UUID share) {
        return "share/" + site + "/" + share;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
