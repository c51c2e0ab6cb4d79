package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.shared.Rows;
import org.asmacademy.site.MembershipChanged;
import org.asmacademy.site.Stay;

/**
 * The strand "learned" month by month: how many of those who are or were members had first learned a matter in a month, and how many of those who
 * know it left in it. What the crew knew at the end of a month is the sum up to then, so that somebody's leaving does not rewrite the time before.
 */
@ApplicationScoped
class TrainingMonths implements FoldedTables {
    private static final String LEARNED = "insert into training_month (site_id, matter, month, learned, gone) values (?, ?, ?, ?, 0)"
            + " on conflict (site_id, matter, month) do update set learned = training_month.learned + excluded.learned";
    private static final String GONE = "insert into training_month (site_id, matter, month, learned, gone) values (?, ?, ?, 0, ?)"
            + " on conflict (site_id, matter, month) do update set gone = training_month.gone + excluded.gone";
    private static final String THEIRS = " from training_credit c where m.site_id = c.site_id and m.matter = c.matter and c.site_id = ? and c.person_id = ?";
    private final Rows rows;
    private final Consumer<List<Learned>> learnedAll = this::learned;

    TrainingMonths(Rows rows) {
        this.rows = rows;
    }

    /** Somebody who is or was a member has learned it, newly. */
    private record Learned(UUID site, String matter, int month) { }

    void learned(UUID site, String matter, int month, Stay stay) {
        rows.together(learnedAll, new Learned(site, matter, month));
        if (!stay.present()) rows.write(GONE, site, matter, Math.max(month, stay.left()), 1);
    }

    /** One row a matter and month, however many have just learned it. */
    private void learned(List<Learned> learned) {
        learned.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()))
                .forEach((one, people) -> rows.write(LEARNED, one.site(), one.matter(), one.month(), people.intValue()));
    }

    /** It is known that somebody had learned it in another month. Before the credit itself says so. */
    void moved(UUID site, String matter, int from, int to, Stay stay) {
        rows.flush();
        rows.write("update training_month set learned = learned - 1 where site_id = ? and matter = ? and month = ?", site, matter, from);
        rows.flush();
        rows.write(LEARNED, site, matter, to, 1);
        if (!stay.present()) {
            rows.write("update training_month set gone = gone - 1 where site_id = ? and matter = ? and month = ?", site, matter, Math.max(from, stay.left()));
            rows.flush();
            rows.write(GONE, site, matter, Math.max(to, stay.left()), 1);
        }
        rows.flush();
        forgetNothing(site);
    }

    /** Somebody comes, goes, or went in another month. */
    void member(MembershipChanged event) {
        UUID site = event.siteId();
        UUID person = event.personId();
        if (event.was().isEmpty()) {
            rows.write("insert into training_month (site_id, matter, month, learned, gone) select site_id, matter, month, 1, 0 from training_credit"
                    + " where site_id = ? and person_id = ? on conflict (site_id, matter, month) do update set learned = training_month.learned + 1", site, person);
        }
        event.was().filter(stay -> !stay.present()).ifPresent(stay -> rows.write("update training_month m set gone = gone - 1" + THEIRS
                + " and m.month = greatest(c.month, ?)", site, person, stay.left()));
        rows.flush();
        if (!event.is().present()) {
            rows.write("insert into training_month (site_id, matter, month, learned, gone) select site_id, matter, greatest(month, ?), 0, 1 from training_credit"
                    + " where site_id = ? and person_id = ? on conflict (site_id, matter, month) do update set gone = training_month.gone + 1",
                    event.is().left(), site, person);
        }
        rows.flush();
        forgetNothing(site);
    }

    /** All of a site, from its credits. */
    void again(UUID site, Map<UUID, Stay> stays) {
        rows.write("delete from training_month where site_id = ?", site);
        rows.flush();
        rows.write("insert into training_month (site_id, matter, month, learned, gone) select site_id, matter, month, count(*), 0 from training_credit"
                + " where site_id = ? and person_id = any (?) group by site_id, matter, month", site, stays.keySet().toArray(UUID[]::new));
        rows.flush();
        List<UUID> left = stays.keySet().stream().filter(person -> !stays.get(person).present()).toList();
        rows.write("insert into training_month (site_id, matter, month, learned, gone) select c.site_id, c.matter, greatest(c.month, l.month), 0, count(*)"
                + " from training_credit c join unnest(?, ?) l (person, month) on c.person_id = l.person where c.site_id = ? group by 1, 2, 3"
                + " on conflict (site_id, matter, month) do update set gone = excluded.gone",
                left.toArray(UUID[]::new), left.stream().map(person -> (long) stays.get(person).left()).toArray(Long[]::new), site);
        rows.flush();
    }

    /** A row that says nothing is none, whatever came in which order. */
    private void forgetNothing(UUID site) {
        rows.write("delete from training_month where site_id = ? and learned = 0 and gone = 0", site);
        rows.flush();
    }

    @Override
    public List<String> names() {
        return List.of("training_month");
    }
}
