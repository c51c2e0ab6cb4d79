package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.shared.Rows;

/** Who said yes to what at a site. A room that folds by it listens to {@link SecondYes}, which is fired after the yes stands here. */
@ApplicationScoped
public class Agreements implements FoldedTables {
    private final Rows rows;

    Agreements(Rows rows) {
        this.rows = rows;
    }

    /** Who beside its maker was the first to say yes to a fact. Runs in the site's scope. */
    public Optional<UUID> second(UUID site, UUID fact, UUID maker) {
        return rows.one("select person_id from agreement where site_id = ? and fact_id = ? and person_id <> ? order by word limit 1",
                row -> row.getObject(1, UUID.class), site, fact, maker);
    }

    /** The first yes of a person counts, whenever it arrives. */
    void keep(Fact<Agreed> yes) {
        rows.write("insert into agreement (site_id, fact_id, person_id, word) values (?, ?, ?, ?) on conflict (site_id, fact_id, person_id)"
                + " do update set word = least(agreement.word, excluded.word)", yes.siteId(), yes.body().fact(), yes.actorId(), yes.order());
    }

    @Override
    public List<String> names() {
        return List.of("agreement");
    }
}
