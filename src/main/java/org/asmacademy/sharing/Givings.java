package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;

/**
 * The folded tables of what sites give to the monthly totals. The last offer that two people stand behind counts, unless somebody stopped it
 * later; a second yes that arrives after a stop wakes nothing. Every method runs in the site's scope.
 */
@ApplicationScoped
class Givings implements FoldedTables {
    private static final String OFFERS = "select o.id, o.region, o.actor_id, o.hlc, (select person_id from agreement y where y.site_id = o.site_id"
            + " and y.fact_id = o.id and y.person_id <> o.actor_id order by word limit 1) from totals_offer o where o.site_id = ?"
            + " and not exists (select from totals_stop s where s.site_id = o.site_id and s.word > o.word) order by o.word desc";
    private final Rows rows;
    private final Audit audit;

    Givings(Rows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    Giving of(UUID site) {
        List<Giving.Offer> offers = rows.list(OFFERS, row -> new Giving.Offer(row.getObject(1, UUID.class), Region.valueOf(row.getString(2)),
                row.getObject(3, UUID.class), Optional.ofNullable(row.getObject(5, UUID.class)), Hlc.millis(row.getString(4))), site);
        return new Giving(offers.stream().filter(offer -> offer.second().isPresent()).findFirst(),
                offers.stream().findFirst().filter(offer -> offer.second().isEmpty()));
    }

    void offered(Fact<TotalsOffered> fact) {
        rows.write("insert into totals_offer (site_id, id, region, actor_id, hlc, word) values (?, ?, ?, ?, ?, ?)", fact.siteId(), fact.id(),
                fact.body().region().name(), fact.actorId(), fact.hlc(), fact.order());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "totals-offered", fact.id().toString());
    }

    void stopped(Fact<TotalsStopped> fact) {
        rows.write("insert into totals_stop (site_id, word) values (?, ?) on conflict (site_id) do update set word = greatest(totals_stop.word, excluded.word)",
                fact.siteId(), fact.order());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "totals-stopped", fact.id().toString());
    }

    @Override
    public List<String> names() {
        return List.of("totals_offer", "totals_stop");
    }
}
