package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;
import org.asmacademy.sharing.Consents.Said;

/** The folded table of consents. Every method runs in the site's scope. */
@ApplicationScoped
class ConsentWords implements FoldedTables {
    private static final String OF_PERSON = "select item, until_day, word from consent_word where site_id = ? and person_id = ?";
    private final Rows rows;

    ConsentWords(Rows rows) {
        this.rows = rows;
    }

    void said(Fact<?> fact, ConsentItem item, String until) {
        rows.write("insert into consent_word (site_id, id, person_id, item, until_day, word) values (?, ?, ?, ?, ?, ?)", fact.siteId(), fact.id(), fact.personId(),
                item.name(), until, fact.order());
    }

    /** The newest first. */
    List<Said> all(UUID site, UUID person) {
        return rows.list(OF_PERSON + " order by word desc", ConsentWords::said, site, person);
    }

    Optional<Said> last(UUID site, UUID person, ConsentItem item) {
        return rows.one(OF_PERSON + " and item = ? order by word desc limit 1", ConsentWords::said, site, person, item.name());
    }

    @Override
    public List<String> names() {
        return List.of("consent_word");
    }

    private static Said said(ResultSet row) throws SQLException {
        Optional<LocalDate> until = Optional.of(row.getString(2)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        return new Said(ConsentItem.valueOf(row.getString(1)), until, Hlc.millis(row.getString(3).substring(0, Hlc.ZERO.length())));
    }
}
