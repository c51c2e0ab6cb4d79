package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asmacademy.Endpoints.Endpoint;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acceptance criteria of {@code research/domain.md}, part D, "miner-led", that go across rooms. */
@QuarkusTest
class MinersLeadTest {
    private static final String REQUIREMENT = "craft.m5.ppe";
    @Inject TestMine mines;
    @Inject People people;
    private Mine mine;
    private Phone lead;
    private String requirement;

    @BeforeEach
    void a_mine() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        requirement = "/en/sites/" + mine.id() + "/readiness/requirements/" + REQUIREMENT;
    }

    @Test
    void criterion_1_lead_and_trainer_agree_on_a_target_and_an_outsider_is_refused_and_logged() {
        target(lead).then().statusCode(303);
        mine.phoneOf("Binta").yes(requirement, mine.pins().get("Binta")).then().statusCode(303);
        String day = "We want this in place by";
        lead.get(requirement).then().body(containsString(day));
        Phone coordinator = mines.coordinator();
        Phone neighbour = mines.open().phoneOf("Awa");
        for (Phone outsider : List.of(coordinator, staff(Role.ADMIN), neighbour)) {
            outsider.get(requirement + "/target").then().statusCode(404);
            outsider.post(requirement + "/target", "id", UUID.randomUUID(), "day", "2030-01-01", "reason", "We say so").then().statusCode(404);
        }
        lead.get(requirement).then().body(not(containsString("We say so")));
        String log = lead.get("/en/sites/" + mine.id() + "/log").asString();
        assertThat(log.split("Somebody from outside tried to change", -1)).as("each of them once, though each tried twice").hasSize(4);
        lead.get("/fr/sites/" + mine.id() + "/log").then().body(containsString("Quelqu’un de l’extérieur"));
    }

    @Test
    void criterion_2_after_set_up_no_outside_role_can_open_anything_of_the_site() {
        Map<String, Phone> outsiders = Map.of("coordinator", mines.coordinator(), "admin", staff(Role.ADMIN), "lead of another mine", mines.open().phoneOf("Awa"), "nobody", new Phone());
        List<String> opened = new ArrayList<>();
        int tried = 0;
        for (Endpoint endpoint : Endpoints.all()) {
            if (!endpoint.verb().equals("GET") || !endpoint.path().startsWith("/{language}/sites/{")) continue;
            tried++;
            String address = endpoint.filled(this::gap);
            outsiders.forEach((who, phone) -> {
                Response answer = phone.get(address);
                // Who has not signed in is led to the door.
                if (answer.statusCode() != 404 && !(who.equals("nobody") && answer.statusCode() == 303)) opened.add(who + " " + address + " " + answer.statusCode());
            });
        }
        assertThat(tried).isGreaterThan(20);
        assertThat(opened).isEmpty();
    }

    @Test
    void criterion_13_when_the_trainer_leaves_a_new_one_finds_the_history_of_the_site() {
        Phone trainer = mine.phoneOf("Binta");
        Response form = trainer.get(requirement + "/declare");
        trainer.post(requirement + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", "progressing", "reason", "Masks for the drill team")
                .then().statusCode(303);
        lead.yes(requirement, mine.pins().get("Awa")).then().statusCode(303);
        Phone next = mine.join("Chidi", "7391");
        String people = "/en/sites/" + mine.id() + "/people/";
        lead.post(people + mine.idOf("Chidi") + "/role", "id", UUID.randomUUID(), "role", "champion", "given", "true").then().statusCode(303);
        lead.post(people + mine.idOf("Binta") + "/left", "id", UUID.randomUUID()).then().statusCode(303);
        next.get(requirement).then().statusCode(200).body(containsString("Masks for the drill team"), containsString("/declare"));
        next.get("/en/courses").then().statusCode(200);
        trainer.get(requirement).then().statusCode(303);
    }

    private Response target(Phone phone) {
        Response form = phone.get(requirement + "/target");
        return phone.post(requirement + "/target", "id", Phone.hidden(form, "id"), "day", LocalDate.now().plusYears(1).toString(), "reason", "After the rains");
    }

    private Phone staff(Role role) {
        String password = people.randomPassword();
        people.staff("of-miners-lead-tests-" + role.code(), role, password);
        Phone phone = new Phone();
        phone.post("/en/staff", "login", "of-miners-lead-tests-" + role.code(), "password", password).then().statusCode(303);
        return phone;
    }

    private String gap(String name) {
        return switch (name) {
            case "language" -> "en";
            case "id", "siteId" -> mine.id().toString();
            case "person" -> mine.idOf("Binta").toString();
            case "requirement" -> REQUIREMENT;
            case "standard" -> "craft";
            case "section" -> "craft.m5";
            default -> UUID.randomUUID().toString();
        };
    }
}
