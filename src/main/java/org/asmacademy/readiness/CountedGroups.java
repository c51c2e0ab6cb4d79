package org.asmacademy.readiness;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.asmacademy.sharing.Region;

/**
 * Which sites are counted together. Sites come into the totals of their region in groups of at least five and go out of them in the same
 * groups: when one of a group no longer gives its numbers, the whole group goes, and the others wait a year before they are in another one. So
 * within a year nobody is in two groups, every number is a sum over whole groups, and no subtraction of cells or months leaves less than a group.
 * Sites of about the same size are put together, so that none is most of its group.
 */
final class CountedGroups {
    private CountedGroups() { }

    /**
     * A site's place in a group.
     *
     * @param members of the group, at its beginning
     * @param until   the first month in which it is counted no longer
     */
    record Place(UUID group, Region region, int members, YearMonth since, Optional<YearMonth> until) {
        boolean open() {
            return until.isEmpty();
        }
    }

    /**
     * A site as the count finds it.
     *
     * @param gives under which region, if it gives its numbers
     * @param size  how many people work there
     */
    record Site(UUID id, Optional<Region> gives, int size, List<Place> places) {
        Optional<Place> open() {
            return places.stream().filter(Place::open).findFirst();
        }

        private boolean keeps(Place place) {
            return gives.filter(place.region()::equals).isPresent();
        }

        /** It is in no group and was in none for so long; one that was made for this very month and is over was in no table yet. */
        private boolean free(Plan plan, YearMonth month, int months) {
            return places.stream().allMatch(place -> place.until().map(until -> !until.plusMonths(months).isAfter(month))
                    .orElseGet(() -> plan.ended.contains(place.group()) && !place.since().isBefore(month)));
        }
    }

    /**
     * @param ended   groups that are counted no longer
     * @param begun   by site, its place in a new group
     * @param counted by group, its sites: all that are counted this month
     * @param regions by group
     */
    record Plan(Set<UUID> ended, Map<UUID, Place> begun, Map<UUID, List<UUID>> counted, Map<UUID, Region> regions) {
        private void count(UUID group, Region region, List<Site> members) {
            counted.put(group, members.stream().map(Site::id).toList());
            regions.put(group, region);
        }

        private void begin(UUID group, Region region, List<Site> members, YearMonth month) {
            members.forEach(site -> begun.put(site.id(), new Place(group, region, members.size(), month, Optional.empty())));
            count(group, region, members);
        }
    }

    static Plan plan(YearMonth month, Collection<Site> sites, int fewest, int wait, Supplier<UUID> ids) {
        Map<UUID, List<Site>> groups = sites.stream().filter(site -> site.open().isPresent())
                .collect(Collectors.groupingBy(site -> site.open().orElseThrow().group(), LinkedHashMap::new, Collectors.toList()));
        Plan plan = new Plan(new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        groups.forEach((group, members) -> {
            if (whole(members)) plan.count(group, members.get(0).open().orElseThrow().region(), members);
            else plan.ended.add(group);
        });
        for (Region region : Region.values()) {
            List<Site> fresh = sites.stream().filter(site -> site.gives().filter(region::equals).isPresent() && site.size() > 0 && site.free(plan, month, wait))
                    .sorted(Comparator.comparingInt(Site::size).thenComparing(Site::id)).toList();
            groupsOf(fresh, fewest).forEach(together -> plan.begin(ids.get(), region, together, month));
        }
        return plan;
    }

    /** Everybody is still there and gives. One whose rows are gone is missed by the number at the beginning. */
    private static boolean whole(List<Site> members) {
        Place place = members.get(0).open().orElseThrow();
        return members.size() == place.members() && members.stream().allMatch(site -> site.keeps(place));
    }

    /** As many groups as there can be, of about the same number of sites. */
    private static List<List<Site>> groupsOf(List<Site> sites, int fewest) {
        int number = sites.size() / fewest;
        List<List<Site>> groups = new ArrayList<>();
        for (int i = 0; i < number; i++) groups.add(sites.subList(i * sites.size() / number, (i + 1) * sites.size() / number));
        return groups;
    }
}
