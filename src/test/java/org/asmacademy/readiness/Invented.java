package org.asmacademy.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.readiness.SiteReadiness.StandardReadiness;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Scale;
import org.asmacademy.standard.SiteStandard;
import org.asmacademy.standard.Standards;

/** Strands as a site might have them, without a site: for tests of pure rules. */
final class Invented {
    static final Standards STANDARDS = standards();
    static final SiteStandard CRAFT = STANDARDS.forSite(List.of("gold", "sand")).stream().filter(one -> one.standard().id().equals("craft")).findFirst().orElseThrow();

    private Invented() { }

    private static Standards standards() {
        LibraryFiles files = LibraryFiles.packed();
        return new Standards(files, new Commodities(files));
    }

    static Requirement requirement(String id) {
        return CRAFT.requirements().stream().filter(one -> one.key().id().equals(id)).findFirst().orElseThrow();
    }

    static Scale scale(Requirement requirement) {
        return CRAFT.standard().section(requirement).scale();
    }

    static Strands nothing(Requirement requirement) {
        return strands(requirement, 0, Practice.NOTYET);
    }

    static Strands said(Requirement requirement, String... values) {
        return strands(requirement, 0, Practice.NOTYET, values);
    }

    static Strands strands(Requirement requirement, int learned, Practice practice, String... values) {
        List<Strands.Said> said = new ArrayList<>();
        for (String value : values) said.add(new Strands.Said(UUID.randomUUID(), value, "", UUID.randomUUID(), 0, Optional.of(UUID.randomUUID()), ""));
        return new Strands(requirement, learned, 40, practice, Optional.empty(), Optional.empty(), said, List.of(), List.of(), Optional.empty());
    }

    /** Anything that a site could have said, learned and done. */
    static Strands any(Random random, Requirement requirement) {
        List<String> values = new ArrayList<>(scale(requirement).values().stream().map(value -> value.value()).toList());
        values.addAll(List.of(Declared.NOT_OURS, Declared.NOT_IN_OUR_POWER));
        String[] said = random.nextInt(3) == 0 ? new String[0] : new String[] {values.get(random.nextInt(values.size()))};
        return strands(requirement, random.nextInt(41), Practice.values()[random.nextInt(4)], said);
    }

    static StandardReadiness of(List<Strands> strands) {
        return new StandardReadiness(CRAFT, strands);
    }
}
