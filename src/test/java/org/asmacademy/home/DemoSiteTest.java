package org.asmacademy.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.readiness.Practice;
import org.asmacademy.readiness.SiteReadiness;
import org.asmacademy.readiness.Strands;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoSiteTest {
    @Inject MakeDemo demo;
    @Inject People people;
    @Inject Sites sites;
    @Inject SiteReadiness readiness;
    @Inject Journal journal;

    @Test
    void the_demo_site_shows_what_its_facts_say() {
        UUID coordinator = people.staff("demo-test", Role.COORDINATOR, "not a secret at all");
        MakeDemo.Made made = demo.make(coordinator);
        SiteView site = sites.find(made.site()).orElseThrow();
        assertThat(site.members()).isEqualTo(40);
        assertThat(made.pins()).hasSize(5);
        assertThat(journal.quarantined(made.site())).isEmpty();
        Map<String, Integer> passed = readiness.standing(site).passed();
        assertThat(passed).containsEntry("gold-less-mercury/retort", 27).containsEntry("records-and-sale/record-book", 9);
        Strands homes = strands(site, "craft", "craft.m5.gold-no-home-burning");
        assertThat(homes.learned()).isEqualTo(27);
        assertThat(homes.practice()).isEqualTo(Practice.SEEN);
        assertThat(homes.declared()).extracting(Strands.Said::value).containsExactly("controlled");
        assertThat(homes.isConfirmed()).isTrue();
        assertThat(strands(site, "craft", "craft.m5.working-hours").isDeclared()).isFalse();
    }

    private Strands strands(SiteView site, String standard, String requirement) {
        return readiness.of(site).stream().filter(s -> s.of().standard().id().equals(standard)).findFirst().orElseThrow().find(requirement).orElseThrow();
    }
}
