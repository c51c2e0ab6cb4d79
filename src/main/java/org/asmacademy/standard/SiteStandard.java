package org.asmacademy.standard;

import java.util.List;

/** What of a standard concerns one site: its requirements for the site's minerals, without the duties of buyers. */
public record SiteStandard(Standard standard, List<Requirement> requirements) {
    public List<Requirement> in(StandardSection section) {
        return requirements.stream().filter(r -> r.section().equals(section.id())).toList();
    }
}
