package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.readiness.Practices.Practised;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.SiteView;
import org.asmacademy.standard.Duty;
import org.asmacademy.standard.Known;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.SiteStandard;
import org.asmacademy.standard.Standards;

/** Reads the four strands of a site. The cost grows with the standards, not with the people. */
@ApplicationScoped
public class SiteReadiness {
    /** A standard that a site follows and where the site stands on each of its requirements, in the standard's order. */
    public record StandardReadiness(SiteStandard of, List<Strands> strands) {
        public List<Strands> in(String section) {
            return strands.stream().filter(s -> s.requirement().section().equals(section)).toList();
        }

        public Optional<Strands> find(String requirement) {
            return strands.stream().filter(s -> s.requirement().key().id().equals(requirement)).findFirst();
        }
    }

    /**
     * Where a site stands now.
     *
     * @param passed how many members have passed each module of the library (by its key); a module that nobody has passed is not in it
     * @param gone   what the site has spoken about and its standards have no more
     */
    public record Standing(List<StandardReadiness> standards, Map<String, Integer> passed, List<Known> gone) { }

    private final SiteScope scope;
    private final Rows rows;
    private final Standards standards;
    private final CreditTraining credits;
    private final Judgements judgements;
    private final Journal journal;
    private final Practices practices;
    private final Confirmations confirmations;

    SiteReadiness(SiteScope scope, Rows rows, Standards standards, CreditTraining credits, Judgements judgements, Journal journal, Practices practices,
            Confirmations confirmations) {
        this.scope = scope;
        this.rows = rows;
        this.standards = standards;
        this.credits = credits;
        this.judgements = judgements;
        this.journal = journal;
        this.practices = practices;
        this.confirmations = confirmations;
    }

    /** The standards that the site follows and that concern its minerals. The caller has made sure that the site is the person's own. */
    public List<StandardReadiness> of(SiteView site) {
        return standing(site).standards();
    }

    /** As {@link #of}, and what else counting gives. */
    public Standing standing(SiteView site) {
        List<SiteStandard> followed = standards.forSite(site.commodities()).stream().filter(s -> site.standards().contains(s.standard().id())).toList();
        String content = credits.content(site.commodities());
        Optional<Standing> counted = scope.in(site.id(), () -> isCountedWith(site.id(), content) ? Optional.of(read(site, followed)) : Optional.empty());
        return counted.orElseGet(() -> {
            countAgain(site.id(), content);
            return scope.in(site.id(), () -> read(site, followed));
        });
    }

    private Map<String, Integer> learned(UUID site) {
        Map<String, Integer> learned = new HashMap<>();
        rows.list("select matter, learned from training_count where site_id = ?", row -> learned.put(row.getString(1), row.getInt(2)), site);
        return learned;
    }

    private Standing read(SiteView site, List<SiteStandard> followed) {
        Map<String, Integer> learned = learned(site.id());
        Map<String, Practised> practised = practices.of(site.id());
        Map<String, Judgements.Now> said = judgements.of(site.id(), Judgements.Kind.DECLARATION);
        Map<String, Judgements.Now> targets = judgements.of(site.id(), Judgements.Kind.TARGET);
        Map<String, List<Strands.Seen>> seen = confirmations.standing(site.id());
        List<StandardReadiness> readiness = followed.stream().map(standard -> new StandardReadiness(standard, standard.requirements().stream().map(requirement ->
                strands(requirement, learned, site.crewSize(), practised.getOrDefault(requirement.key().id(), Practised.NOT_YET),
                        said.getOrDefault(requirement.key().id(), Judgements.Now.NOTHING),
                        targets.getOrDefault(requirement.key().id(), Judgements.Now.NOTHING), seen.getOrDefault(requirement.key().id(), List.of()))).toList())).toList();
        return new Standing(readiness, learned, gone(site, said.keySet()));
    }

    /** Nothing that was said is lost with a requirement. */
    private List<Known> gone(SiteView site, Set<String> said) {
        return said.stream().sorted().flatMap(key -> gone(site, new RequirementKey(key)).stream()).toList();
    }

    /** A requirement that a standard of the site once had, if it has it no more. */
    Optional<Known> gone(SiteView site, RequirementKey key) {
        return standards.known(key).filter(known -> site.standards().contains(known.standard().id()) && known.requirement().dutyOf() == Duty.SITE)
                .filter(known -> standards.find(known.standard().id()).filter(today -> today.has(key)).isEmpty());
    }

    private static Strands strands(Requirement requirement, Map<String, Integer> learned, int crew, Practised practised, Judgements.Now said, Judgements.Now target,
                                   List<Strands.Seen> seen) {
        return new Strands(requirement, learned.getOrDefault(requirement.key().id(), 0), crew, practised.practice(), practised.since(), practised.until(),
                said.standing(), said.waiting(), seen, target.day());
    }

    /** Other courses, other minerals: what people passed is credited anew, once. */
    private void countAgain(UUID site, String content) {
        journal.alone(site, () -> {
            if (isCountedWith(site, content)) return;       // by another request that came first
            credits.again(site);
            rows.write("insert into folded_with (site_id, content) values (?, ?) on conflict (site_id) do update set content = excluded.content", site, content);
            rows.flush();
        });
    }

    private boolean isCountedWith(UUID site, String content) {
        return rows.any("select 1 from folded_with where site_id = ? and content = ?", site, content);
    }
}
