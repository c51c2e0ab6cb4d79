package org.asmacademy.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;

/** The site's folded tables: every column says the last word by clock and id, whatever the order of arrival. */
@ApplicationScoped
class SiteFolds implements FoldedTables {
    private final Rows rows;
    private final Audit audit;
    private final Event<MembershipChanged> changed;

    SiteFolds(Rows rows, Audit audit, Event<MembershipChanged> changed) {
        this.rows = rows;
        this.audit = audit;
        this.changed = changed;
    }

    private record Now(boolean present, String word) { }

    void described(Fact<SiteDescribed> fact) {
        SiteDescribed said = fact.body();
        rows.write("insert into mine_site (site_id, name, organisation, commodities, standards, described_word) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (site_id) do update set name = excluded.name, organisation = excluded.organisation, commodities = excluded.commodities,"
                        + " standards = excluded.standards, described_word = excluded.described_word where mine_site.described_word < excluded.described_word",
                fact.siteId(), said.name(), said.organisation().orElse(null), said.commodities().toArray(String[]::new),
                said.standards().toArray(String[]::new), fact.order());
        note(fact, "site-described", fact.siteId());
    }

    void closed(Fact<SiteClosed> fact) {
        rows.write("insert into mine_site (site_id, closed, closed_word) values (?, ?, ?) on conflict (site_id) do update set closed = excluded.closed,"
                + " closed_word = excluded.closed_word where mine_site.closed_word < excluded.closed_word", fact.siteId(), fact.body().closed(), fact.order());
        note(fact, fact.body().closed() ? "site-closed" : "site-opened-again", fact.siteId());
    }

    void counted(Fact<CrewCounted> fact) {
        CrewCounted crew = fact.body();
        rows.write("insert into crew_count (site_id, women, men, young_adults, word) values (?, ?, ?, ?, ?) on conflict (site_id) do update set"
                        + " women = excluded.women, men = excluded.men, young_adults = excluded.young_adults, word = excluded.word where crew_count.word < excluded.word",
                fact.siteId(), crew.women(), crew.men(), crew.youngAdults(), fact.order());
        rows.write("insert into crew_month (site_id, month, people, word) values (?, ?, ?, ?) on conflict (site_id, month) do update set people = excluded.people,"
                + " word = excluded.word where crew_month.word < excluded.word", fact.siteId(), Hlc.month(fact.hlc()), crew.all(), fact.order());
    }

    void member(Fact<?> fact, boolean present) {
        Optional<Now> now = rows.one("select present, word from membership where site_id = ? and person_id = ?",
                row -> new Now(row.getBoolean(1), row.getString(2)), fact.siteId(), fact.personId());
        boolean was = now.isPresent() && now.get().present();
        boolean newer = now.isEmpty() || now.get().word().compareTo(fact.order()) < 0;
        boolean is = newer ? present : was;
        rows.write("insert into membership (site_id, person_id, present, joined, word) values (?, ?, ?, ?, ?) on conflict (site_id, person_id) do update set"
                        + " present = ?, joined = least(membership.joined, excluded.joined), word = greatest(membership.word, excluded.word)",
                fact.siteId(), fact.personId(), is, present ? fact.hlc() : null, fact.order(), is);
        Optional<Stay> before = now.map(known -> stay(known.present(), known.word()));
        Stay after = newer ? stay(is, fact.order()) : before.get();
        if (is != was) count(fact.siteId(), is);
        if (before.isPresent() && before.get().equals(after)) return;
        rows.flush();
        changed.fire(new MembershipChanged(fact.siteId(), fact.personId(), before, after));
    }

    private static Stay stay(boolean present, String word) {
        return present ? Stay.HERE : Stay.until(Hlc.month(word.substring(0, Hlc.ZERO.length())));
    }

    private void count(UUID site, boolean more) {
        if (more) {
            rows.write("insert into member_count (site_id, members) values (?, 1) on conflict (site_id) do update set members = member_count.members + 1", site);
        } else {                                    // no row and nobody are the same, whatever the order
            rows.write("delete from member_count where site_id = ? and members = 1", site);
            rows.write("update member_count set members = members - 1 where site_id = ?", site);
        }
    }

    void left(Fact<MemberLeft> fact) {
        member(fact, false);
        note(fact, "member-left", fact.personId());
    }

    private void note(Fact<?> fact, String deed, UUID about) {
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), deed, about.toString());
    }

    Map<UUID, Stay> stays(UUID site, Collection<UUID> people) {
        Map<UUID, Stay> stays = new HashMap<>();
        rows.list("select person_id, present, word from membership where site_id = ? and person_id = any (?)",
                row -> stays.put(row.getObject(1, UUID.class), stay(row.getBoolean(2), row.getString(3))), site, people.toArray(UUID[]::new));
        return stays;
    }

    /** The last count of each month in which the site counted its crew. */
    NavigableMap<Integer, Integer> crewByMonth(UUID site) {
        NavigableMap<Integer, Integer> crew = new TreeMap<>();
        rows.list("select month, people from crew_month where site_id = ?", row -> crew.put(row.getInt(1), row.getInt(2)), site);
        return crew;
    }

    /** How many had joined and not left, at the end of each month in which that changed. */
    NavigableMap<Integer, Integer> membersByMonth(UUID site) {
        NavigableMap<Integer, Integer> changes = new TreeMap<>();
        rows.list("select joined, present, word from membership where site_id = ? and joined is not null", row -> {
            int joined = Hlc.month(row.getString(1));
            changes.merge(joined, 1, Integer::sum);
            Stay stay = stay(row.getBoolean(2), row.getString(3));
            return stay.present() ? joined : changes.merge(Math.max(joined, stay.left()), -1, Integer::sum);
        }, site);
        int members = 0;
        for (Map.Entry<Integer, Integer> month : changes.entrySet()) month.setValue(members += month.getValue());
        return changes;
    }

    @Override
    public List<String> names() {
        return List.of("mine_site", "crew_count", "crew_month", "membership", "member_count");
    }
}
