package org.asmacademy.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.audit.Audit;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** Mine sites, for the rooms above. */
@ApplicationScoped
public class Sites {
    private static final String VIEW = "select s.name, s.organisation, s.commodities, s.standards, s.closed, c.women, c.men, c.young_adults,"
            + " coalesce(m.members, 0) as members from mine_site s left join crew_count c using (site_id) left join member_count m using (site_id)"
            + " where s.site_id = ? and s.name is not null";
    private final SiteScope scope;
    private final SiteFolds folds;
    private final Cards cards;
    private final Audit audit;
    private final CardAddress address;
    private final Frame frame;
    private final Rows rows;
    private final Clock clock;

    Sites(SiteScope scope, SiteFolds folds, Cards cards, Audit audit, CardAddress address, Frame frame, Rows rows, Clock clock) {
        this.scope = scope;
        this.folds = folds;
        this.cards = cards;
        this.audit = audit;
        this.address = address;
        this.frame = frame;
        this.rows = rows;
        this.clock = clock;
    }

    /** The site as it is now. The caller has made sure that it is the person's own. */
    public Optional<SiteView> find(UUID site) {
        return scope.in(site, () -> rows.one(VIEW, row -> view(site, row), site));
    }

    /** Of what is kept apart, the facts that a lead or champion of the site has set aside. */
    public Set<UUID> setAside(UUID site) {
        return scope.in(site, () -> Set.copyOf(rows.list("select fact_id from set_aside where site_id = ? and content = ''", row -> row.getObject(1, UUID.class), site)));
    }

    /** Which of these people are members now. */
    public Set<UUID> members(UUID site, Collection<UUID> people) {
        return stays(site, people).entrySet().stream().filter(one -> one.getValue().present()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Of these people, those who are members or were. */
    public Map<UUID, Stay> stays(UUID site, Collection<UUID> people) {
        return scope.in(site, () -> folds.stays(site, people));
    }

    /**
     * How large the crew was, from this month on (from January 1970). The members are counted only when the site had given no count of its own by then:
     * that is one look at everybody.
     */
    public CrewOverTime crew(UUID site, int from) {
        return scope.in(site, () -> {
            NavigableMap<Integer, Integer> counted = folds.crewByMonth(site);
            return new CrewOverTime(counted, counted.floorKey(from) != null ? new TreeMap<>() : folds.membersByMonth(site));
        });
    }

    /** Everybody who is a member now. */
    public List<UUID> memberIds(UUID site) {
        return scope.in(site, () -> rows.list("select person_id from membership where site_id = ? and present", row -> row.getObject(1, UUID.class), site));
    }

    /** Everybody who is or was a member. */
    public List<UUID> everybody(UUID site) {
        return scope.in(site, () -> rows.list("select person_id from membership where site_id = ?", row -> row.getObject(1, UUID.class), site));
    }

    /** Ids of all sites here; whoever reads on needs the site's scope. */
    public List<UUID> directory() {
        return QuarkusTransaction.joiningExisting().call(() -> rows.list("select site_id from site_directory where left_at is null order by opened_at, site_id",
                row -> row.getObject(1, UUID.class)));
    }

    /** Writes down that a site has left; what is its own is deleted in the same transaction. */
    public void leave(UUID site) {
        rows.write("update site_directory set left_at = ? where site_id = ? and left_at is null", clock.instant(), site);
    }

    /** Ids of sites that have left. */
    public List<UUID> left() {
        return QuarkusTransaction.joiningExisting().call(() -> rows.list("select site_id from site_directory where left_at is not null", row -> row.getObject(1, UUID.class)));
    }

    /** Enters a new site into the directory, in a transaction of its own. A site that has left does not come back under its old id. */
    public void register(UUID site, UUID actor) {
        scope.inNew(site, () -> {
            if (rows.any("select 1 from site_directory where site_id = ? and left_at is not null", site)) throw new NotFound("This site has left");
            rows.write("insert into site_directory (site_id, opened_at) values (?, ?) on conflict do nothing",
                    () -> audit.note(site, actor, "site-opened", site.toString()), site, clock.instant());
            rows.flush();
            return null;
        });
    }

    /** The code on the site's card; makes the first one when there is none. */
    public String cardCode(UUID site) {
        return cards.code(site).orElseGet(() -> scope.inNew(site, () -> cards.renew(site)));
    }

    /** The card for printing, in the language of the page; that it was seen is noted. */
    SiteCard card(UUID site, UUID viewer) {
        String code = scope.in(site, () -> {
            cards.shown(site, viewer);
            return cardCode(site);
        });
        String there = address.address();
        String name = find(site).map(SiteView::name).orElseThrow(() -> new NotFound("No such site here"));
        return new SiteCard(name, code, there.replaceFirst("^https?://", ""), Qr.of(there + "/" + frame.language() + "/join?code=" + code));
    }

    /** When the site was opened here, if it is. */
    Optional<Instant> openedAt(UUID site) {
        return QuarkusTransaction.joiningExisting().call(() -> rows.one("select opened_at from site_directory where site_id = ?",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(), site));
    }

    /** A closed site takes no new members. */
    void requireOpen(UUID site) {
        if (find(site).filter(view -> !view.closed()).isEmpty()) throw new ClosedNow();
    }

    static class ClosedNow extends ProblemException {
        private static final long serialVersionUID = 1;

        ClosedNow() {
            super(409, "site-closed", "This mine is closed here", "It takes no new members");
        }
    }

    private static SiteView view(UUID site, ResultSet row) throws SQLException {
        Optional<CrewCounted> crew = row.getObject("women") == null ? Optional.empty()
                : Optional.of(new CrewCounted(row.getInt("women"), row.getInt("men"), row.getInt("young_adults")));
        return new SiteView(site, row.getString("name"), Optional.ofNullable(row.getString("organisation")), texts(row, "commodities"),
                texts(row, "standards"), crew, row.getInt("members"), row.getBoolean("closed"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
