package org.asmacademy.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.site.CrewCounted;
import org.asmacademy.site.NewHub;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewSitePageTest {
    private static final String NEW = "/en/sites/new";
    @Inject TestMine mines;
    @Inject Sites sites;
    @Inject People people;
    @Inject Founding founding;
    @Inject NewHub hub;

    @Test
    void five_screens_make_a_mine_with_its_first_people_and_its_card() {
        Phone coordinator = mines.coordinator();
        Response one = coordinator.get(NEW);
        one.then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Screen 1 of 5"));
        String id = Phone.hidden(one, "id");
        Response two = coordinator.post(NEW, "id", id, "screen", "1", "name", "Koro Sud", "organisation", "");
        two.then().statusCode(200).body(containsString("Screen 2 of 5"), containsString("Building materials"), containsString("type=\"hidden\" name=\"name\" value=\"Koro Sud\""));
        Response three = coordinator.post(NEW, "id", id, "screen", "2", "name", "Koro Sud", "commodity", "gold", "commodity", "sand");
        three.then().statusCode(200).body(containsString("Screen 3 of 5"), containsString("name=\"commodity\" value=\"sand\""));
        Response four = coordinator.post(NEW, "id", id, "screen", "3", "name", "Koro Sud", "commodity", "gold", "commodity", "sand", "women", "12", "men", "20", "young", "5");
        four.then().statusCode(200).body(containsString("Screen 4 of 5"), containsString("CRAFT"));
        Response five = coordinator.post(NEW, "id", id, "screen", "4", "name", "Koro Sud", "commodity", "gold", "commodity", "sand", "women", "12", "men", "20", "young", "5", "standard", "craft");
        five.then().statusCode(200).body(containsString("Screen 5 of 5"), containsString("name=\"standard\" value=\"craft\""), containsString("name=\"women\" value=\"12\""));
        Mine mine = mines.read(TestMine.openWith(coordinator, id));
        assertThat(mine.pins()).containsOnlyKeys("Awa", "Binta");
        SiteView site = sites.find(mine.id()).orElseThrow();
        assertThat(site.commodities()).containsExactly("gold", "sand");
        assertThat(site.standards()).containsExactly("craft");
        assertThat(site.crew()).contains(new CrewCounted(12, 20, 5));
        assertThat(site.members()).isEqualTo(2);
        assertThat(people.roles(mine.id()).values()).anyMatch(roles -> roles.contains(Role.LEAD)).anyMatch(roles -> roles.contains(Role.CHAMPION));
    }

    @Test
    void going_back_keeps_what_was_typed() {
        Phone coordinator = mines.coordinator();
        coordinator.post(NEW, "id", UUID.randomUUID(), "screen", "3", "go", "back", "name", "Koro Sud", "commodity", "salt", "women", "x")
                .then().statusCode(200).body(containsString("Screen 2 of 5"), containsString("value=\"salt\" checked"), containsString("name=\"women\" value=\"x\""));
    }

    @Test
    void each_screen_says_kindly_what_is_missing() {
        Phone coordinator = mines.coordinator();
        UUID id = UUID.randomUUID();
        coordinator.post(NEW, "id", id, "screen", "1", "name", "  ").then().statusCode(400).body(containsString("Screen 1 of 5"), containsString("1 to 80 letters"));
        coordinator.post(NEW, "id", id, "screen", "2", "name", "K").then().statusCode(400).body(containsString("Screen 2 of 5"), containsString("at least one mineral"));
        for (String[] counts : List.of(new String[] {"1", "2", "4"}, new String[] {"-1", "2", "0"}, new String[] {"many", "", ""}, new String[] {"1000000", "", ""})) {
            coordinator.post(NEW, "id", id, "screen", "3", "name", "K", "commodity", "gold", "women", counts[0], "men", counts[1], "young", counts[2])
                    .then().statusCode(400).body(containsString("Screen 3 of 5"), containsString("whole numbers"), containsString("role=\"alert\""));
        }
        coordinator.post(NEW, "id", id, "screen", "5", "name", "K", "commodity", "gold", "lead", "").then().statusCode(400).body(containsString("Screen 5 of 5"));
        coordinator.post(NEW, "id", id, "screen", "5", "name", "K", "commodity", "unobtainium", "lead", "Awa").then().statusCode(400).body(containsString("Screen 2 of 5"));
    }

    @Test
    void a_second_press_makes_one_mine_and_shows_the_same_card_and_pins() {
        Phone coordinator = mines.coordinator();
        String id = Phone.hidden(coordinator.get(NEW), "id");
        int before = sites.directory().size();
        Response first = TestMine.openWith(coordinator, id);
        Response second = TestMine.openWith(coordinator, id);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(sites.directory()).hasSize(before + 1);
    }

    @Test
    void the_card_and_the_pins_are_not_shown_again_later() {
        Phone coordinator = mines.coordinator();
        String id = Phone.hidden(coordinator.get(NEW), "id");
        Mine mine = mines.read(TestMine.openWith(coordinator, id));
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(20)), Clock.class);
        TestMine.openWith(coordinator, id).then().statusCode(409).body(not(containsString(mine.code())));
    }

    @Test
    void a_new_mine_is_private_to_whoever_opened_it_too() {
        Phone coordinator = mines.coordinator();
        Mine mine = mines.read(TestMine.openWith(coordinator, Phone.hidden(coordinator.get(NEW), "id")));
        for (String page : new String[] {"/readiness", "/card", "/people", "/people/" + mine.idOf("Awa"), "/about", "/close"}) {
            coordinator.get("/en/sites/" + mine.id() + page).then().statusCode(404);
        }
        coordinator.asks().accept("application/json").get("/api/v1/sites/" + mine.id() + "/facts").then().statusCode(404);
        for (String form : new String[] {"/card", "/people/" + mine.idOf("Awa") + "/pin", "/about", "/about/crew", "/close"}) {
            coordinator.post("/en/sites/" + mine.id() + form, "id", UUID.randomUUID(), "closed", "true", "word", "close", "name", "Taken", "commodity", "gold").then().statusCode(404);
        }
    }

    @Test
    void no_form_can_name_a_mine_that_is_there_already() {
        Mine mine = mines.open();
        Phone coordinator = mines.coordinator();
        Response page = TestMine.openWith(coordinator, mine.id().toString());
        page.then().statusCode(200).body(not(containsString(mine.code())));
        assertThat(sites.find(mine.id()).orElseThrow().members()).isEqualTo(2);
    }

    @Test
    void one_person_may_be_lead_and_champion() {
        Phone coordinator = mines.coordinator();
        Response page = coordinator.post(NEW, "id", Phone.hidden(coordinator.get(NEW), "id"), "screen", "5", "name", "Small", "commodity", "salt", "lead", "Awa", "champion", " AWA ");
        Mine mine = mines.read(page);
        assertThat(mine.pins()).containsOnlyKeys("Awa");
        mine.phoneOf("Awa").get("/en/sites/" + mine.id() + "/people").then().body(containsString("trainer, lead"), containsString("One person is here"));
        assertThat(sites.find(mine.id()).orElseThrow().crew()).isEmpty();
        assertThat(sites.find(mine.id()).orElseThrow().standards()).isEmpty();
    }

    @Test
    void only_a_coordinator_opens_a_mine() {
        new Phone().get(NEW).then().statusCode(303).header("Location", containsString("/en/sign-in"));
        Phone lead = mines.open().phoneOf("Awa");
        lead.get(NEW).then().statusCode(404);
        TestMine.openWith(lead, UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void on_a_new_hub_the_code_on_the_screen_opens_the_first_mine_and_no_other() {
        QuarkusMock.installMockForType(hub.sites(), Sites.class);
        String code = founding.code().orElseThrow();
        assertThat(code).matches("\\d{4}-\\d{4}-\\d{4}-\\d{4}");
        Phone founder = new Phone();
        founder.post("/en/staff", "login", "founder", "password", code).then().statusCode(303);
        String id = Phone.hidden(founder.get(NEW), "id");
        Response opened = TestMine.openWith(founder, id);
        opened.then().statusCode(200);
        assertThat(TestMine.openWith(founder, id).asString()).isEqualTo(opened.asString());
        TestMine.openWith(founder, UUID.randomUUID().toString()).then().statusCode(404);
        founder.get(NEW).then().statusCode(404);
        new Phone().post("/en/staff", "login", "founder", "password", code).then().statusCode(401);
        assertThat(founding.code()).isEmpty();
        assertThat(mines.read(opened).pins()).containsOnlyKeys("Awa", "Binta");
    }

    @Test
    void each_start_of_a_new_hub_shows_another_code() {
        QuarkusMock.installMockForType(hub.sites(), Sites.class);
        String first = founding.code().orElseThrow();
        assertThat(founding.code().orElseThrow()).isNotEqualTo(first);
        new Phone().post("/en/staff", "login", "founder", "password", first).then().statusCode(401);
        people.endStaff(People.FOUNDER);
    }

    @Test
    void the_code_of_a_new_hub_is_worth_nothing_once_there_is_a_mine() {
        mines.open();
        people.staff(People.FOUNDER, Role.FOUNDER, "1234-5678-9012-3456");
        Phone founder = new Phone();
        founder.post("/en/staff", "login", "founder", "password", "1234-5678-9012-3456").then().statusCode(303);
        founder.get(NEW).then().statusCode(404);
        TestMine.openWith(founder, UUID.randomUUID().toString()).then().statusCode(404);
        assertThat(founding.code()).isEmpty();
        new Phone().post("/en/staff", "login", "founder", "password", "1234-5678-9012-3456").then().statusCode(401);
    }

    @Test
    void leads_change_what_the_mine_says_of_itself_and_champions_count() {
        Mine mine = mines.open();
        String about = "/en/sites/" + mine.id() + "/about";
        Phone champion = mine.phoneOf("Binta");
        champion.get(about).then().statusCode(200).body(not(containsString("name=\"organisation\"")));
        champion.post(about + "/crew", "id", UUID.randomUUID(), "women", "30", "men", "1", "young", "").then().statusCode(303).header("Location", endsWith(about));
        champion.post(about, "id", UUID.randomUUID(), "name", "Other", "commodity", "gold").then().statusCode(404);
        champion.post(about + "/crew", "id", UUID.randomUUID(), "women", "1", "men", "1", "young", "9").then().statusCode(400).body(containsString("value=\"9\""));
        Phone lead = mine.phoneOf("Awa");
        lead.post(about, "id", UUID.randomUUID(), "name", "Koro Nord", "commodity", "clay", "standard", "craft").then().statusCode(303);
        SiteView site = sites.find(mine.id()).orElseThrow();
        assertThat(site.name()).isEqualTo("Koro Nord");
        assertThat(site.organisation()).isEmpty();
        assertThat(site.commodities()).containsExactly("clay");
        assertThat(site.crew()).contains(new CrewCounted(30, 1, 0));
        lead.post(about, "id", UUID.randomUUID(), "name", "", "commodity", "clay").then().statusCode(400).body(containsString("role=\"alert\""));
    }
}
