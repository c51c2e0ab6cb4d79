package org.asmacademy.people;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mine of its own for a test, opened through the pages as a coordinator would. */
@ApplicationScoped
public class TestMine {
    private static final String LOGIN = "coordinator-of-people-tests";
    private final People people;

    TestMine(People people) {
        this.people = people;
    }

    /** @param pins first PINs by nickname */
    public record Mine(UUID id, String code, Map<String, String> pins) {
        /** A phone that has entered the code of this mine. */
        public Phone phone() {
            Phone phone = new Phone();
            phone.get("/en/join");
            phone.post("/en/join", "code", code).then().statusCode(303);
            return phone;
        }

        /** A phone on which this person has signed in. */
        public Phone phoneOf(String nickname) {
            Phone phone = phone();
            phone.post("/en/sign-in/" + idOf(nickname), "pin", pins.get(nickname)).then().statusCode(303);
            return phone;
        }

        /** Somebody new, with a phone of their own. */
        public Phone join(String nickname, String pin) {
            Phone phone = phone();
            String id = Phone.hidden(phone.get("/en/join/new"), "id");
            phone.post("/en/join/new", "id", id, "nickname", nickname, "pin", pin, "speaks", "en", "adult", "yes").then().statusCode(303);
            pins.put(nickname, pin);
            return phone;
        }

        public UUID idOf(String nickname) {
            return UUID.fromString(Phone.first(phone().get("/en/sign-in"), "/en/sign-in/([0-9a-f-]{36})[^>]*>(?:(?!</li>)[\\s\\S])*?<strong>" + Pattern.quote(nickname) + "<"));
        }
    }

    public Phone coordinator() {
        String password = people.randomPassword();
        people.staff(LOGIN, Role.COORDINATOR, password);
        Phone phone = new Phone();
        phone.post("/en/staff", "login", LOGIN, "password", password).then().statusCode(303);
        return phone;
    }

    /** A mine with Awa as its lead and Binta as its trainer. */
    public Mine open() {
        Phone coordinator = coordinator();
        return read(openWith(coordinator, Phone.hidden(coordinator.get("/en/sites/new"), "id")));
    }

    /** The last screen's form. */
    public static Response openWith(Phone phone, String id) {
        return phone.post("/en/sites/new", "id", id, "screen", "5", "name", "Koro Sud", "organisation", "Women of Koro", "commodity", "gold", "commodity", "sand",
                "women", "12", "men", "20", "young", "5", "standard", "craft", "lead", "Awa", "champion", "Binta");
    }

    /** What the page after it shows once. */
    public Mine read(Response page) {
        page.then().statusCode(200);
        Map<String, String> pins = new HashMap<>();
        Matcher pin = Pattern.compile("<strong>(\\d{4})</strong> ([^<]+)</li>").matcher(page.asString());
        while (pin.find()) pins.put(pin.group(2), pin.group(1));
        String code = Phone.first(page, "<p class=\"code\">([^<]+)</p>");
        Mine mine = new Mine(null, code, pins);
        String board = mine.phoneOf(pins.keySet().iterator().next()).get("/en/our-mine").header("Location");
        return new Mine(UUID.fromString(board.replaceAll(".*/sites/([0-9a-f-]{36})/.*", "$1")), code, pins);
    }
}
