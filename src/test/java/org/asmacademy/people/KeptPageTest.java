package org.asmacademy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeptPageTest {
    @Inject TestMine mines;

    @Test
    void what_was_filled_in_survives_a_session_that_ran_out_and_is_sent_with_one_press() {
        Mine mine = mines.open();
        Phone phone = mine.phoneOf("Awa");
        String about = "/en/sites/" + mine.id() + "/about";
        String id = Phone.hidden(phone.get(about), "id");
        later();
        Response kept = phone.post(about, "id", id, "name", "Koro \"Nord\" & <Est>", "organisation", "L’eau", "commodity", "gold", "commodity", "clay", "to", "own field", "pin", "also own");
        kept.then().statusCode(401).header("Cache-Control", "no-store").body(containsString("You were signed out. Your answers are kept."), containsString("Awa:"),
                not(containsString("<Est>")));
        Response wrong = phone.post("/en/sign-in/kept", with(fields(kept), "secret", "8520"));
        wrong.then().statusCode(401).body(containsString("role=\"alert\""), containsString("Koro &quot;Nord&quot; &amp; &lt;Est&gt;"));
        Response back = phone.post("/en/sign-in/kept", with(fields(wrong), "secret", mine.pins().get("Awa")));
        back.then().statusCode(200).body(containsString("action=\"" + about + "\""), containsString("Nothing is sent yet"));
        assertThat(fields(back)).containsExactlyInAnyOrder("id", id, "name", "Koro \"Nord\" & <Est>", "organisation", "L’eau", "commodity", "gold", "commodity", "clay",
                "to", "own field", "pin", "also own");
        phone.get(about).then().body(containsString("<h1>Koro Sud</h1>"));
        phone.post(about, fields(back).toArray()).then().statusCode(303);
        phone.get(about).then().body(containsString("Koro &quot;Nord&quot;"));
    }

    @Test
    void staff_do_not_lose_a_long_form_either() {
        Phone coordinator = mines.coordinator();
        String id = Phone.hidden(coordinator.get("/en/sites/new"), "id");
        later();
        coordinator.post("/en/sites/new", "id", id, "screen", "2", "name", "Koro Nord", "commodity", "gold")
                .then().statusCode(401).body(containsString("name=\"kept.name\" value=\"Koro Nord\""), containsString("Password"));
    }

    @Test
    void only_the_person_whose_form_it_was_can_send_it() {
        Mine mine = mines.open();
        Phone phone = mine.phoneOf("Awa");
        later();
        List<String> fields = fields(phone.post("/en/sites/" + mine.id() + "/about", "name", "Other"));
        phone.post("/en/sign-in/kept", with(fields, "secret", mine.pins().get("Binta"))).then().statusCode(401);
    }

    @Test
    void a_kept_form_goes_only_to_a_page_of_this_academy() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        phone.post("/en/sign-in/kept", "to", "https://evil.example/", "person", mine.idOf("Awa"), "secret", mine.pins().get("Awa")).then().statusCode(404);
        phone.post("/en/sign-in/kept", "to", "/en/me", "person", "nobody", "secret", "1357").then().statusCode(404);
    }

    @Test
    void the_name_of_staff_is_not_told_to_a_phone_that_was_not_theirs() {
        Mine mine = mines.open();
        Phone coordinator = mines.coordinator();
        later();
        String person = Phone.hidden(coordinator.post("/en/sites/new", "id", "x"), "person");
        mine.phone().post("/en/sign-in/kept", "to", "/en/me", "person", person, "secret", "1357").then().statusCode(404);
    }

    @Test
    void more_than_can_be_kept_is_said_and_not_cut() {
        Mine mine = mines.open();
        Phone phone = mine.phoneOf("Awa");
        later();
        Object[] many = new Object[402];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i;
            many[i + 1] = "x";
        }
        phone.post("/en/sites/" + mine.id() + "/about", many).then().statusCode(413).body(containsString("holds too much to keep"));
        phone.post("/en/sites/" + mine.id() + "/about", "a", "x".repeat(30_000), "b", "x".repeat(30_000)).then().statusCode(401);
        phone.post("/en/sites/" + mine.id() + "/about", "a", "x".repeat(33_000), "b", "x".repeat(33_000)).then().statusCode(413);
    }

    /** Of the form that people see; the language chooser has one of its own before it. */
    private static List<String> fields(Response page) {
        List<String> fields = new ArrayList<>();
        String form = page.asString().substring(page.asString().lastIndexOf("<form"));
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">").matcher(form);
        while (field.find()) {
            fields.add(plain(field.group(1)));
            fields.add(plain(field.group(2)));
        }
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static Object[] with(List<String> fields, String name, String value) {
        List<String> all = new ArrayList<>(fields);
        all.add(name);
        all.add(value);
        return all.toArray();
    }

    private static void later() {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)), Clock.class);
    }
}
