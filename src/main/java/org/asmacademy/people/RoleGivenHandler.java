package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;

@ApplicationScoped
class RoleGivenHandler implements FactHandler<RoleGiven>, FoldedTables {
    /** A role that is added some day is no site's to give until it stands here. */
    private static final Set<String> OF_SITES = Set.of(Role.CHAMPION.code(), Role.LEAD.code());
    private final Rows rows;
    private final Audit audit;

    RoleGivenHandler(Rows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "people.role-given";
    }

    @Override
    public Class<RoleGiven> body() {
        return RoleGiven.class;
    }

    @Override
    public Set<String> makers() {
        return Set.of(Role.LEAD.code(), Role.COORDINATOR.code(), Role.FOUNDER.code());
    }

    @Override
    public boolean judgement() {
        return true;
    }

    /** Who has somebody's phone in their hands must not give roles in their name: the page asks who it is, a phone without signal cannot. */
    @Override
    public boolean onlyServers() {
        return true;
    }

    /** Roles of the academy are not a site's to give, and everybody is a learner anyway. */
    @Override
    public Optional<Reason> check(Fact<RoleGiven> fact) {
        if (fact.personId() == null) return Reason.of("nobody-named");
        return OF_SITES.contains(fact.body().role()) ? Reason.none() : Reason.of("unknown-role");
    }

    @Override
    public void record(Fact<RoleGiven> fact) {
        rows.write("insert into person_role (site_id, person_id, role, given, word) values (?, ?, ?, ?, ?) on conflict (site_id, person_id, role)"
                        + " do update set given = excluded.given, word = excluded.word where person_role.word < excluded.word",
                fact.siteId(), fact.personId(), fact.body().role(), fact.body().given(), fact.order());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), fact.body().role() + (fact.body().given() ? "-given" : "-taken"), fact.personId().toString());
    }

    @Override
    public List<String> names() {
        return List.of("person_role");
    }
}
