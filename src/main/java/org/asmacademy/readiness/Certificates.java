package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.MadeBy;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Rows;

/** Certificates of others that an admin has seen. Nothing in the academy counts or computes with them. Every method runs in the site's scope. */
@ApplicationScoped
class Certificates implements FoldedTables {
    private final Rows rows;
    private final Audit audit;

    Certificates(Rows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** At most one of each standard. */
    List<CertificateTyped> of(UUID site) {
        return rows.list("select standard, issuer, document, until_day from certificate where site_id = ? and document <> '' order by standard",
                row -> new CertificateTyped(row.getString(1), row.getString(2), row.getString(3), LocalDate.parse(row.getString(4))), site);
    }

    void typed(Fact<CertificateTyped> fact) {
        CertificateTyped seen = fact.body();
        rows.write("insert into certificate (site_id, standard, issuer, document, until_day, actor_id, word) values (?, ?, ?, ?, ?, ?, ?) on conflict (site_id, standard) do update"
                        + " set issuer = excluded.issuer, document = excluded.document, until_day = excluded.until_day, actor_id = excluded.actor_id, word = excluded.word"
                        + " where certificate.word < excluded.word",
                fact.siteId(), seen.standard(), seen.issuer(), seen.document(), seen.until().toString(), fact.actorId(), fact.order());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "certificate-typed", seen.standard());
    }

    @Override
    public List<String> names() {
        return List.of("certificate");
    }

    @Singleton
    static class Handler extends MadeBy<CertificateTyped> {
        private final Certificates certificates;

        Handler(Certificates certificates) {
            super("readiness.certificate-typed", CertificateTyped.class, Role.ADMIN);
            this.certificates = certificates;
        }

        @Override
        public boolean onlyServers() {
            return true;
        }

        @Override
        public Optional<Reason> check(Fact<CertificateTyped> fact) {
            return fact.body().readable() ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<CertificateTyped> fact) {
            certificates.typed(fact);
        }
    }
}
