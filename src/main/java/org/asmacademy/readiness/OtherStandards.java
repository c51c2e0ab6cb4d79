package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmacademy.course.Addresses;
import org.asmacademy.shared.Language;
import org.asmacademy.site.SiteView;
import org.asmacademy.standard.Mappings;
import org.asmacademy.standard.Mappings.Elsewhere;
import org.asmacademy.standard.Mappings.Way;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.SiteStandard;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** What an answer means for the other standards that can concern a site. It suggests where to look: what a site says there, it says itself. */
@ApplicationScoped
class OtherStandards {
    private final Standards standards;
    private final Mappings mappings;

    OtherStandards(Standards standards, Mappings mappings) {
        this.standards = standards;
        this.mappings = mappings;
    }

    /** @param declares whether the reader may be led on to say there how the site stands */
    List<Elsewhere> of(SiteView site, RequirementKey requirement, Language language, boolean declares) {
        Map<String, SiteStandard> concern = standards.forSite(site.commodities()).stream().collect(Collectors.toMap(one -> one.standard().id(), one -> one));
        return mappings.of(requirement, language, (standard, asked) -> Optional.ofNullable(concern.get(standard.id()))
                .filter(one -> one.requirements().contains(asked)).map(one -> way(site, standard, asked, language, declares)));
    }

    /** A site has pages of its own only for the standards that it looks at. */
    private static Way way(SiteView site, Standard standard, Requirement asked, Language language, boolean declares) {
        if (!site.standards().contains(standard.id())) return new Way(Addresses.requirement(language, asked.key()), "");
        String page = "/" + language + "/sites/" + site.id() + "/readiness/requirements/" + asked.key();
        return new Way(page, declares ? page + "/declare" : "");
    }
}
