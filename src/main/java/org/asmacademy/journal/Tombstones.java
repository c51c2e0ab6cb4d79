package org.asmacademy.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.shared.Rows;

/**
 * Erasing a person: the one change to a stored fact. What is about them, and what they made that is no judgement of the site, loses its body, its
 * names of people and its files; id, place in the chain and hash stay. What they said for the site as its lead or champion stays the site's word, by
 * an id that has no name any more. Which it is follows from the fact alone, and never from what became of it here or from what came first: servers
 * hear of an erasure and of facts in any order, and a yes to a word may come from another server when both have long been here. Every method
 * expects the transaction and the site scope of its caller.
 */
@ApplicationScoped
class Tombstones {
    static final Reason REASON = new Reason("person-erased");
    /** Stands where a tombstone's people stood. */
    static final UUID NOBODY = new UUID(0, 0);
    private static final String PERSONAL = " where site_id = ? and state <> 'e' and (person_id = ? or actor_id = ? and not (kind = any (?)))";
    private final Rows rows;
    private final JudgementKinds judgements;

    Tombstones(Rows rows, JudgementKinds judgements) {
        this.rows = rows;
        this.judgements = judgements;
    }

    /** Those of these people who were erased. */
    Set<UUID> of(UUID site, Collection<UUID> people) {
        return new HashSet<>(rows.list("select person_id from erased_person where site_id = ? and person_id = any (?)", row -> row.getObject(1, UUID.class),
                site, people.toArray(UUID[]::new)));
    }

    /** The same of a fact that is not stored yet: whether only a tombstone of it may be, since these people are gone. */
    boolean cover(Envelope fact, Set<UUID> gone) {
        return gone.contains(fact.personId()) || gone.contains(fact.actorId()) && !judgements.all().contains(fact.kind());
    }

    List<UUID> all(UUID site) {
        return rows.list("select person_id from erased_person where site_id = ? order by person_id", row -> row.getObject(1, UUID.class), site);
    }

    List<String> media(UUID site) {
        return rows.list("select sha256 from erased_media where site_id = ? order by sha256", row -> row.getString(1), site);
    }

    /** Leaves tombstones of all that is personal. Doing it again changes nothing. */
    void make(UUID site, UUID person) {
        String[] kinds = judgements.all().toArray(String[]::new);
        rows.flush();
        rows.write("insert into erased_person (site_id, person_id) values (?, ?) on conflict do nothing", site, person);
        rows.write("insert into erased_media (site_id, sha256) select distinct site_id, unnest(media) from fact" + PERSONAL + " on conflict do nothing",
                site, person, person, kinds);
        rows.write("update second_body set body = null where site_id = ? and fact_id in (select id from fact" + PERSONAL + ")", site, site, person, person, kinds);
        rows.write("update fact set body = null, person_id = null, actor_id = ?, media = '{}', replaces = '{}', state = 'e', reason = ?" + PERSONAL,
                NOBODY, REASON.code(), site, person, person, kinds);
        rows.flush();
    }
}
