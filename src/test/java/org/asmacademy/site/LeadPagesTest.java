package org.asmacademy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What leads and champions do for their site: card, people, the end. */
@QuarkusTest
class LeadPagesTest {
    @Inject TestMine mines;
    @Inject EntityManagerFactory entities;

    @Test
    void the_square_on_the_card_leads_to_the_join_page_with_the_code() throws Exception {
        Mine mine = mines.open();
        Response card = mine.phoneOf("Awa").get("/fr/sites/" + mine.id() + "/card");
        card.then().statusCode(200).header("Cache-Control", "no-store").body(containsString(mine.code()), containsString("Koro Sud"));
        assertThat(read(card.asString())).matches("http://[0-9.]+:\\d+/fr/join\\?code=" + mine.code()).doesNotContain("localhost", "127.0.0.1");
    }

    @Test
    void a_new_card_makes_the_old_one_worthless_and_signs_nobody_out() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String card = "/en/sites/" + mine.id() + "/card";
        lead.post(card).then().statusCode(303).header("Location", endsWith(card));
        lead.get(card).then().statusCode(200).body(not(containsString(mine.code())));
        new Phone().post("/en/join", "code", mine.code()).then().statusCode(404);
        new Phone().post("/en/join", "code", Phone.first(lead.get(card), "class=\"code\">([^<]+)<")).then().statusCode(303);
    }

    @Test
    void champions_print_the_card_but_do_not_replace_it_and_learners_see_none_of_this() {
        Mine mine = mines.open();
        String site = "/en/sites/" + mine.id();
        Phone champion = mine.phoneOf("Binta");
        champion.get(site + "/card").then().statusCode(200).body(not(containsString("Make a new card")));
        champion.post(site + "/card").then().statusCode(404);
        champion.get(site + "/close").then().statusCode(404);
        Phone learner = mine.join("Salif", "7291");
        for (String page : new String[] {"/card", "/people", "/people/" + mine.idOf("Awa"), "/close"}) learner.get(site + page).then().statusCode(404);
        learner.get(site + "/about").then().statusCode(200).body(containsString("12 women, 20 men; of these, 5 aged 18 to 24"), containsString("CRAFT"), not(containsString("<form")));
        for (String form : new String[] {"/card", "/people/" + mine.idOf("Awa") + "/pin", "/people/" + mine.idOf("Awa") + "/left", "/close", "/about", "/about/crew"}) {
            learner.post(site + form, "id", UUID.randomUUID()).then().statusCode(404);
        }
    }

    @Test
    void everybody_of_the_mine_finds_the_page_that_says_what_it_is() {
        Mine mine = mines.open();
        String about = "/en/sites/" + mine.id() + "/about";
        for (Phone member : List.of(mine.phoneOf("Awa"), mine.phoneOf("Binta"), mine.join("Salif", "7291"))) {
            member.get(about).then().statusCode(200);
            member.get("/en/sites/" + mine.id() + "/readiness").then().statusCode(200).body(containsString("href=\"" + about + "\""));
        }
        mine.phoneOf("Salif").get("/en/sites/" + mine.id() + "/readiness").then().body(not(containsString("/card\"")), not(containsString("/people\"")));
    }

    @Test
    void pages_of_another_mine_do_not_exist() {
        Mine mine = mines.open();
        Phone lead = mines.open().phoneOf("Awa");
        for (String page : new String[] {"/card", "/people", "/people/" + mine.idOf("Awa"), "/close", "/about", "/readiness"}) lead.get("/en/sites/" + mine.id() + page).then().statusCode(404);
        lead.post("/en/sites/" + mine.id() + "/people/" + mine.idOf("Awa") + "/pin", "id", UUID.randomUUID()).then().statusCode(404);
        lead.post("/en/sites/" + mine.id() + "/about", "id", UUID.randomUUID(), "name", "Mine now", "commodity", "gold").then().statusCode(404);
    }

    @Test
    void the_list_says_who_is_what() {
        Mine mine = mines.open();
        mine.join("Salif", "7291");
        mine.phoneOf("Binta").get("/fr/sites/" + mine.id() + "/people").then().statusCode(200)
                .body(containsString("3 personnes sont ici"), containsString("responsable"), containsString("forme l’équipe"), containsString("apprend"));
    }

    @Test
    void a_forgotten_pin_is_replaced_by_a_champion_and_shown_once() {
        Mine mine = mines.open();
        Phone lost = mine.join("Salif", "7291");
        Phone champion = mine.phoneOf("Binta");
        String person = "/en/sites/" + mine.id() + "/people/" + mine.idOf("Salif");
        Response shown = champion.post(person + "/pin", "id", Phone.hidden(champion.get(person), "id"));
        shown.then().statusCode(200).header("Cache-Control", "no-store");
        String pin = Phone.first(shown, "<strong>(\\d{4})</strong>");
        lost.get("/en/pin").then().statusCode(303);
        mine.phone().post("/en/sign-in/" + mine.idOf("Salif"), "pin", pin).then().statusCode(303);
        mine.phone().post("/en/sign-in/" + mine.idOf("Salif"), "pin", "7291").then().statusCode(401);
    }

    @Test
    void a_lost_page_shows_the_new_pin_again_as_long_as_it_opens_the_door() {
        Mine mine = mines.open();
        mine.join("Salif", "7291");
        Phone champion = mine.phoneOf("Binta");
        String pin = "/en/sites/" + mine.id() + "/people/" + mine.idOf("Salif") + "/pin";
        UUID press = UUID.randomUUID();
        String first = Phone.first(champion.post(pin, "id", press), "<strong>(\\d{4})</strong>");
        Phone salif = mine.phone();
        salif.post("/en/sign-in/" + mine.idOf("Salif"), "pin", first).then().statusCode(303);
        champion.post(pin, "id", press).then().statusCode(200).body(containsString("<strong>" + first + "</strong>"));
        salif.get("/en/pin").then().statusCode(200);
    }

    @Test
    void an_old_form_sent_again_does_not_bring_an_old_pin_back() {
        Mine mine = mines.open();
        mine.join("Salif", "7291");
        Phone champion = mine.phoneOf("Binta");
        UUID id = mine.idOf("Salif");
        String person = "/fr/sites/" + mine.id() + "/people/" + id;
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String given = Phone.first(champion.post(person + "/pin", "id", first), "<strong>(\\d{4})</strong>");
        Phone salif = mine.phone();
        salif.post("/en/sign-in/" + id, "pin", given).then().statusCode(303);
        salif.post("/en/pin", "old", given, "pin", "8264").then().statusCode(200);
        champion.post(person + "/pin", "id", first).then().statusCode(409).body(containsString("Ce code PIN a été changé depuis"), not(containsString(given)));
        salif.get("/en/pin").then().statusCode(200);
        mine.phone().post("/en/sign-in/" + id, "pin", given).then().statusCode(401);
        mine.phone().post("/en/sign-in/" + id, "pin", "8264").then().statusCode(303);
        String later = Phone.first(champion.post(person + "/pin", "id", second), "<strong>(\\d{4})</strong>");
        champion.post(person + "/pin", "id", first).then().statusCode(409);
        mine.phone().post("/en/sign-in/" + id, "pin", later).then().statusCode(303);
    }

    @Test
    void no_form_that_was_open_lets_somebody_in_who_has_left_meanwhile() {
        Mine mine = mines.open();
        mine.join("Salif", "7291");
        Phone lead = mine.phoneOf("Awa");
        String person = "/en/sites/" + mine.id() + "/people/" + mine.idOf("Salif");
        UUID id = mine.idOf("Salif");
        UUID press = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        lead.post(person + "/pin", "id", press).then().statusCode(200);
        lead.post(person + "/left", "id", UUID.randomUUID()).then().statusCode(303);
        for (UUID form : List.of(press, UUID.randomUUID())) lead.post(person + "/pin", "id", form).then().statusCode(409).body(containsString("not here any more"));
        String pin = Phone.first(lead.post(person + "/back", "id", back), "<strong>(\\d{4})</strong>");
        lead.post(person + "/back", "id", back).then().statusCode(200).body(containsString(pin));
        lead.post(person + "/left", "id", UUID.randomUUID()).then().statusCode(303);
        lead.post(person + "/back", "id", back).then().statusCode(409).body(containsString("not here any more"), containsString("Is here again"));
        mine.phone().post("/en/sign-in/" + id, "pin", pin).then().statusCode(404);
    }

    @Test
    void a_crew_is_read_at_once_however_large_it_is() {
        Mine mine = mines.open();
        String people = "/en/sites/" + mine.id() + "/people";
        Phone lead = mine.phoneOf("Awa");
        long few = loads(() -> lead.get(people).then().statusCode(200));
        for (int i = 1; i <= 4; i++) mine.join("Miner " + i, "7291");
        assertThat(loads(() -> lead.get(people).then().statusCode(200).body(containsString("6 people are here")))).isEqualTo(few);
        assertThat(few).isPositive();
    }

    @Test
    void whether_somebody_has_left_is_asked_once_more_in_each_language() {
        Mine mine = mines.open();
        mine.join("Salif", "7291");
        Phone lead = mine.phoneOf("Awa");
        String question = "<details[^>]*>\\s*<summary[^>]*>(?:(?!</summary>)[\\s\\S])*</summary>((?:(?!</details>)[\\s\\S])*/left\"[\\s\\S]*?)</details>";
        Map<String, String> asked = Map.of("en", "Has Salif really left our mine?", "fr", "Salif a vraiment quitté notre mine\u00a0?",
                "es", "¿De verdad Salif dejó nuestra mina?");
        asked.forEach((language, words) -> assertThat(Phone.first(lead.get("/" + language + "/sites/" + mine.id() + "/people/" + mine.idOf("Salif")), question))
                .contains(words, "<button"));
    }

    @Test
    void a_new_pin_opens_a_door_that_wrong_tries_have_closed() {
        Mine mine = mines.open();
        mine.join("Salif", "7291");
        Phone phone = mine.phone();
        for (int i = 0; i < 3; i++) phone.post("/en/sign-in/" + mine.idOf("Salif"), "pin", "8520");
        phone.post("/en/sign-in/" + mine.idOf("Salif"), "pin", "7291").then().statusCode(429);
        Response shown = mine.phoneOf("Awa").post("/en/sites/" + mine.id() + "/people/" + mine.idOf("Salif") + "/pin", "id", UUID.randomUUID());
        phone.post("/en/sign-in/" + mine.idOf("Salif"), "pin", Phone.first(shown, "<strong>(\\d{4})</strong>")).then().statusCode(303);
    }

    @Test
    void a_champion_cannot_take_a_leads_door() {
        Mine mine = mines.open();
        Phone champion = mine.phoneOf("Binta");
        String lead = "/en/sites/" + mine.id() + "/people/" + mine.idOf("Awa");
        champion.get(lead).then().statusCode(200).body(not(containsString("Give a new PIN")));
        champion.post(lead + "/pin", "id", UUID.randomUUID()).then().statusCode(404);
        champion.post(lead + "/left", "id", UUID.randomUUID()).then().statusCode(404);
        champion.post("/en/sites/" + mine.id() + "/people/" + mine.idOf("Binta") + "/role", "id", UUID.randomUUID(), "role", "lead", "given", "true").then().statusCode(404);
    }

    @Test
    void roles_are_given_and_taken_by_leads() {
        Mine mine = mines.open();
        Phone salif = mine.join("Salif", "7291");
        Phone lead = mine.phoneOf("Awa");
        String role = "/en/sites/" + mine.id() + "/people/" + mine.idOf("Salif") + "/role";
        salif.get("/en/sites/" + mine.id() + "/people").then().statusCode(404);
        lead.post(role, "id", UUID.randomUUID(), "role", "champion", "given", "true").then().statusCode(303);
        salif.get("/en/sites/" + mine.id() + "/people").then().statusCode(200);
        lead.post(role, "id", UUID.randomUUID(), "role", "champion", "given", "false").then().statusCode(303);
        salif.get("/en/sites/" + mine.id() + "/people").then().statusCode(404);
        for (String not : new String[] {"coordinator", "steward", "admin", "founder", "assessor", "learner", "", "king"}) {
            lead.post(role, "id", UUID.randomUUID(), "role", not, "given", "true").then().statusCode(404);
        }
    }

    @Test
    void the_last_lead_can_neither_step_down_nor_leave_before_there_is_another() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String awa = "/en/sites/" + mine.id() + "/people/" + mine.idOf("Awa");
        String binta = "/en/sites/" + mine.id() + "/people/" + mine.idOf("Binta");
        lead.post(awa + "/role", "id", UUID.randomUUID(), "role", "lead", "given", "false").then().statusCode(409).body(containsString("Every mine needs a lead"));
        lead.post(awa + "/left", "id", UUID.randomUUID()).then().statusCode(409).body(containsString("role=\"alert\""));
        lead.get(awa).then().statusCode(200);
        lead.post(binta + "/role", "id", UUID.randomUUID(), "role", "lead", "given", "true").then().statusCode(303);
        lead.post(awa + "/left", "id", UUID.randomUUID()).then().statusCode(303);
        mine.phone().get("/en/sign-in").then().body(not(containsString("Awa")));
    }

    @Test
    void who_has_left_cannot_come_in_and_may_come_back_with_a_new_pin() {
        Mine mine = mines.open();
        Phone salif = mine.join("Salif", "7291");
        UUID id = mine.idOf("Salif");
        Phone lead = mine.phoneOf("Awa");
        String person = "/en/sites/" + mine.id() + "/people/" + id;
        lead.post(person + "/left", "id", UUID.randomUUID()).then().statusCode(303);
        salif.get("/en/pin").then().statusCode(303);
        mine.phone().get("/en/sign-in").then().body(not(containsString("Salif")));
        mine.phone().post("/en/sign-in/" + id, "pin", "7291").then().statusCode(404);
        lead.get("/en/sites/" + mine.id() + "/people").then().body(containsString("No longer here"), containsString("2 people are here"));
        Response back = lead.post(person + "/back", "id", UUID.randomUUID());
        back.then().statusCode(200);
        mine.phone().post("/en/sign-in/" + id, "pin", Phone.first(back, "<strong>(\\d{4})</strong>")).then().statusCode(303);
        lead.get("/en/sites/" + mine.id() + "/people").then().body(containsString("3 people are here"));
    }

    @Test
    void closing_needs_the_word_of_the_page_and_keeps_everybody_but_the_new() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String close = "/es/sites/" + mine.id() + "/close";
        lead.get(close).then().statusCode(200).body(containsString("«cerrar»"));
        lead.post(close, "id", UUID.randomUUID(), "closed", "true", "word", "close").then().statusCode(400).body(containsString("role=\"alert\""));
        Phone newcomer = mine.phone();
        String form = Phone.hidden(newcomer.get("/en/join/new"), "id");
        lead.post(close, "id", UUID.randomUUID(), "closed", "true", "word", " Cerrar ").then().statusCode(303);
        newcomer.get("/en/join/who").then().statusCode(200).body(containsString("closed here"), not(containsString("/en/join/new")));
        newcomer.post("/en/join/new", "id", form, "nickname", "Salif", "pin", "7291", "speaks", "en", "adult", "yes").then().statusCode(409).body(containsString("takes no new members"));
        newcomer.post("/en/sign-in/" + mine.idOf("Binta"), "pin", mine.pins().get("Binta")).then().statusCode(303);
        lead.get("/en/sites/" + mine.id() + "/people").then().body(containsString("closed here"));
        lead.post(close, "id", UUID.randomUUID(), "closed", "false").then().statusCode(303);
        mine.join("Salif", "7291");
    }

    /** How many statements the page cost that load people. */
    private long loads(Runnable page) {
        Statistics counted = entities.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        try {
            counted.clear();
            page.run();
            return counted.getPrepareStatementCount();
        } finally {
            counted.setStatisticsEnabled(false);
        }
    }

    /** Draws the path of the square and reads it with a reader that knows nothing of us. */
    private static String read(String page) throws Exception {
        Matcher square = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\" role=\"img\"[^>]*><path d=\"([^\"]+)\"").matcher(page);
        assertThat(square.find()).isTrue();
        int size = Integer.parseInt(square.group(1));
        int scale = 4;
        int side = (size + 8) * scale;
        int[] dots = new int[side * side];
        Arrays.fill(dots, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(square.group(2));
        while (run.find()) {
            for (int x = 0; x < Integer.parseInt(run.group(3)) * scale; x++) {
                for (int y = 0; y < scale; y++) dots[((Integer.parseInt(run.group(2)) + 4) * scale + y) * side + (Integer.parseInt(run.group(1)) + 4) * scale + x] = 0;
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, dots)))).getText();
    }
}
