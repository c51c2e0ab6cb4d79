package org.asmacademy.course;

import java.util.Set;
import java.util.TreeSet;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.standard.Duty;
import org.asmacademy.standard.Standards;

/**
 * What a course may refer to.
 *
 * @param anything for old packs: they referred to what there was when they were made
 */
record References(Set<String> minerals, Set<String> requirements, Set<String> buyersDuties, boolean anything) {
    static final References ANYTHING = new References(Set.of(), Set.of(), Set.of(), true);

    static References of(Commodities commodities, Standards standards) {
        Set<String> minerals = new TreeSet<>();
        commodities.all().forEach(c -> minerals.add(c.code()));
        Set<String> requirements = new TreeSet<>();
        Set<String> buyers = new TreeSet<>();
        // Also those that a standard has no more: a course must not break because a standard changed.
        standards.everKnown().forEach(known -> {
            requirements.add(known.requirement().key().id());
            if (known.requirement().dutyOf() == Duty.BUYER) buyers.add(known.requirement().key().id());
        });
        return new References(minerals, requirements, buyers, false);
    }

    boolean isMineral(String code) {
        return anything || minerals.contains(code);
    }

    boolean isRequirement(String id) {
        return anything || requirements.contains(id);
    }
}
