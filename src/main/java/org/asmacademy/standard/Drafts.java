package org.asmacademy.standard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Uuid7;

/** Files that a steward has chosen: on any node, until they are put in force or forgotten. */
@ApplicationScoped
class Drafts {
    private final Rows rows;
    private final StandardConfig config;
    private final Clock clock;

    Drafts(Rows rows, StandardConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** @param workbook whether it is one, and its columns must be told first */
    record Draft(UUID id, boolean workbook, String name, byte[] bytes) { }

    UUID keep(UUID steward, boolean workbook, String name, byte[] bytes) {
        UUID id = Uuid7.at(clock.millis());
        QuarkusTransaction.requiringNew().run(() -> {
            rows.write("delete from catalogue_draft where made_at < ?", clock.instant().minus(config.draftLife()));
            rows.write("insert into catalogue_draft (id, actor_id, workbook, name, content, made_at) values (?, ?, ?, ?, ?, ?)", id, steward, workbook, name, bytes,
                    clock.instant());
            rows.flush();
        });
        return id;
    }

    /** A steward's own draft. */
    Draft find(UUID id, UUID steward, boolean workbook) {
        return QuarkusTransaction.requiringNew().call(() -> rows.one("select id, workbook, name, content from catalogue_draft where id = ? and actor_id = ? and workbook = ?",
                row -> new Draft(row.getObject(1, UUID.class), row.getBoolean(2), row.getString(3), row.getBytes(4)), id, steward, workbook))
                .orElseThrow(() -> new NotFound("No such draft"));
    }
}
