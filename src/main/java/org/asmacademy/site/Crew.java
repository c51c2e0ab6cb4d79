package org.asmacademy.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.PersonView;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Uuid7;

/** The people of a site, in the hands of its leads; champions look after learners. */
@ApplicationScoped
class Crew {
    /** What a site's lead gives and takes. */
    static final Set<Role> GIVEN_BY_LEADS = EnumSet.of(Role.LEAD, Role.CHAMPION);
    private final Journal journal;
    private final People people;
    private final CurrentPerson current;
    private final SiteScope scope;
    private final Rows rows;

    Crew(Journal journal, People people, CurrentPerson current, SiteScope scope, Rows rows) {
        this.journal = journal;
        this.people = people;
        this.current = current;
        this.scope = scope;
        this.rows = rows;
    }

    /** @param here whether the person belongs to the site now */
    record Member(UUID id, String nickname, Set<Role> roles, boolean here, boolean canSignIn) {
        public boolean champion() {
            return roles.contains(Role.CHAMPION);
        }

        public boolean lead() {
            return roles.contains(Role.LEAD);
        }

        /** The roles in their order; a plain learner has only that one. */
        public List<Role> shownRoles() {
            return roles.size() == 1 ? List.copyOf(roles) : roles.stream().filter(role -> role != Role.LEARNER).sorted().toList();
        }
    }

    /** Everybody who is or was here and has a name. */
    List<Member> all(UUID site) {
        return scope.in(site, () -> {
            Map<UUID, Set<Role>> roles = people.roles(site);
            Map<UUID, Boolean> here = memberships(site);
            return people.all(site, here.keySet()).stream().map(person -> member(person, roles, here))
                    .sorted(Comparator.comparing(member -> member.nickname().toLowerCase(java.util.Locale.ROOT))).toList();
        });
    }

    Member find(UUID site, UUID person) {
        return scope.in(site, () -> member(people.find(site, person), people.roles(site), memberships(site)));
    }

    /** Whether who is signed in may look after this person: leads after everybody, champions after learners. */
    boolean mine(Member member) {
        return current.has(Role.LEAD) || current.has(Role.CHAMPION) && member.roles().size() == 1;
    }

    /** A new PIN for somebody who is here, always the same for the same press; who has left comes back first. */
    String newPin(UUID press, UUID site, UUID person) {
        if (!requireMine(site, person).here()) throw new NotHere();
        UUID actor = current.required().id();
        // One's own PIN is changed with the old one: a lead's phone left open must not give it to whoever finds it.
        if (actor.equals(person)) throw new NotFound("One's own PIN is changed elsewhere");
        return people.givePin(site, person, press, actor);
    }

    void give(UUID fact, UUID site, UUID person, Role role, boolean given) {
        UUID actor = current.requiredAs(Role.LEAD).id();
        if (!GIVEN_BY_LEADS.contains(role)) throw new NotFound("Not a role that leads give");
        people.find(site, person);
        List<NewFact> facts = List.of(new NewFact(fact, site, person, actor, new RoleGiven(role.code(), given)));
        Taken.require(journal.write(site, facts, () -> {
            if (role == Role.LEAD && !given) requireOtherLead(site, person);
        }));
    }

    /** They belong here no longer: no roles, no way in. What they did stays theirs. */
    void left(UUID fact, UUID site, UUID person) {
        UUID actor = current.required().id();
        Member member = requireMine(site, person);
        List<NewFact> facts = new ArrayList<>();
        GIVEN_BY_LEADS.stream().filter(member.roles()::contains).forEach(role ->
                facts.add(new NewFact(Uuid7.from(fact, role.code()), site, person, actor, new RoleGiven(role.code(), false))));
        facts.add(new NewFact(fact, site, person, actor, new MemberLeft()));
        Taken.require(journal.write(site, facts, () -> {
            if (people.roles(site).getOrDefault(person, Set.of()).contains(Role.LEAD)) requireOtherLead(site, person);
            people.shutOut(site, person);
        }));
    }

    /** They are here again, with a new PIN. */
    String cameBack(UUID fact, UUID site, UUID person) {
        requireMine(site, person);
        Taken.require(List.of(journal.write(new NewFact(fact, site, person, current.required().id(), new MemberJoined()))));
        return newPin(fact, site, person);
    }

    private Member requireMine(UUID site, UUID person) {
        Member member = find(site, person);
        if (!mine(member)) throw new NotFound("Nothing here for this role");
        return member;
    }

    /** Runs while the site's log is locked, so that two leads cannot take each other away at the same moment. */
    private void requireOtherLead(UUID site, UUID person) {
        Map<UUID, Boolean> here = memberships(site);
        boolean other = people.roles(site).entrySet().stream().anyMatch(held -> !held.getKey().equals(person)
                && held.getValue().contains(Role.LEAD) && here.getOrDefault(held.getKey(), false));
        if (!other) throw new LastLead();
    }

    private static Member member(PersonView person, Map<UUID, Set<Role>> roles, Map<UUID, Boolean> here) {
        return new Member(person.id(), person.nickname(), roles.getOrDefault(person.id(), EnumSet.of(Role.LEARNER)), here.getOrDefault(person.id(), false),
                person.canSignIn());
    }

    private Map<UUID, Boolean> memberships(UUID site) {
        Map<UUID, Boolean> here = new java.util.HashMap<>();
        rows.list("select person_id, present from membership where site_id = ?", row -> here.put(row.getObject(1, UUID.class), row.getBoolean(2)), site);
        return here;
    }

    static class LastLead extends ProblemException {
        private static final long serialVersionUID = 1;

        LastLead() {
            super(409, "last-lead", "Every mine has a lead", "Give somebody else this role first");
        }
    }

    static class NotHere extends ProblemException {
        static final String CODE = "not-here";
        private static final long serialVersionUID = 1;

        NotHere() {
            super(409, CODE, "Not here any more", "Who has left gets a PIN by coming back");
        }
    }
}
