package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.shared.Rows;

/** Writes the folded tables of what was seen at the mine. */
@ApplicationScoped
class LookFolds implements FoldedTables {
    private final Rows rows;

    LookFolds(Rows rows) {
        this.rows = rows;
    }

    void seen(Fact<PracticeSeen> fact) {
        PracticeSeen look = fact.body();
        rows.write("insert into observation (site_id, id, activity, observer_id, ticks, valid_until, media, hlc)"
                        + " values (?, ?, ?, ?, string_to_array(?, ',')::int[], ?, ?, ?)", fact.siteId(), fact.id(), look.activity().key(), fact.actorId(),
                list(look.ticks()), look.validUntil().map(Date::valueOf).orElse(null), fact.media().toArray(String[]::new), fact.hlc());
    }

    void otherwise(Fact<PracticeSeenOtherwise> fact) {
        PracticeSeenOtherwise view = fact.body();
        rows.write("insert into other_view (site_id, id, activity, observer_id, ticks, looks, reason, hlc) values (?, ?, ?, ?, string_to_array(?, ',')::int[], ?, ?, ?)",
                fact.siteId(), fact.id(), view.activity().key(), fact.actorId(), list(view.ticks()), view.looks().stream().sorted().toArray(UUID[]::new),
                view.reason(), fact.hlc());
    }

    void back(Fact<WordTakenBack> fact) {
        rows.write("insert into word_back (site_id, id, activity, observer_id, hlc) values (?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), fact.body().activity().key(), fact.actorId(), fact.hlc());
    }

    void holds(Fact<EvidenceHolds> fact) {
        rows.write("insert into evidence_validity (site_id, evidence_id, until_day, word) values (?, ?, ?, ?) on conflict (site_id, evidence_id) do update"
                        + " set until_day = excluded.until_day, word = excluded.word where evidence_validity.word < excluded.word",
                fact.siteId(), fact.body().evidence(), fact.body().until().map(LocalDate::toString).orElse(""), fact.order());
    }

    private static String list(Collection<Integer> ticks) {
        return ticks.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public List<String> names() {
        return List.of("observation", "other_view", "word_back", "evidence_validity");
    }
}
