package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Test;

/** Who chooses another language on a page that answered a form gets that page, with all that was typed; never an error. */
@QuarkusTest
class LanguageChooserPageTest {
    private static final String NEW = "/fr/sites/new";
    private static final String LESSON = "/courses/gold-less-mercury/retort/use-a-retort";
    private static final String TASK = "/tasks/gold-less-mercury/retort/one-retort-place";
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>|<textarea\\b([^>]*)>([^<]*)</textarea>");
    @Inject TestMine mines;
    @Inject CourseLibrary library;

    @Test
    void each_screen_for_a_new_mine_keeps_what_was_typed_on_it_and_before() {
        Phone phone = mines.coordinator();
        String id = Phone.hidden(phone.get(NEW), "id");
        Object[] all = {"name", "Koro \"Sud\" & <Est>", "organisation", "L’eau", "commodity", "gold", "commodity", "sand", "women", "12", "men", "20", "young", "5",
            "standard", "craft", "lead", "Awa", "champion", "Binta"};
        for (int screen = 1; screen <= 5; screen++) {
            Response shown = screen < 5 ? phone.post(NEW, with(all, "id", id, "screen", String.valueOf(screen + 1), "go", "back")) : phone.post(NEW, with(all, "id", id, "screen", "4"));
            Response other = chooses(phone, shown, "en");
            other.then().statusCode(200);
            assertThat(other.asString()).contains("Screen " + screen + " of 5").doesNotContain("role=\"alert\"");
            assertThat(fields(other, "wizard")).containsExactlyInAnyOrder(fields(shown, "wizard").toArray(String[]::new)).contains("name=Koro \"Sud\" & <Est>", "id=" + id);
        }
    }

    @Test
    void a_screen_that_is_not_filled_in_yet_is_not_scolded_and_enter_still_goes_on() {
        Phone phone = mines.coordinator();
        Response first = phone.get(NEW);
        Response english = chooses(phone, first, "en");
        english.then().statusCode(200);
        assertThat(english.asString()).contains("Screen 1 of 5", "lang=\"en\"").doesNotContain("role=\"alert\"");
        // A browser takes Enter for a press on the form's first button in the page: that must not be a language.
        assertThat(Phone.first(english, "(<button[^>]*form=\"wizard\"[^>]*>)")).doesNotContain("formaction", "name=");
        assertThat(first.asString().replaceAll("(?s)<main.*", "")).as("a link would lose it").doesNotContain("hreflang");
    }

    @Test
    void the_card_and_the_first_pins_which_are_shown_once_are_read_in_another_language() {
        Phone phone = mines.coordinator();
        Mine mine = mines.read(TestMine.openWith(phone, Phone.hidden(phone.get(NEW), "id")));
        Response again = phone.get(NEW);
        Response open = TestMine.openWith(phone, Phone.hidden(again, "id"));
        Response french = chooses(phone, open, "fr");
        french.then().statusCode(200);
        assertThat(french.asString()).contains(Phone.first(open, "<p class=\"code\">([^<]+)</p>"), Phone.first(open, "<strong>(\\d{4})</strong> Awa"), "lang=\"fr\"")
                .doesNotContain(mine.code());
    }

    @Test
    void a_form_that_waits_for_its_maker_to_sign_in_waits_in_every_language() {
        Mine mine = mines.open();
        Phone phone = mine.phoneOf("Awa");
        String about = "/fr/sites/" + mine.id() + "/about";
        String id = Phone.hidden(phone.get(about), "id");
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)), Clock.class);
        Response out = phone.post(about, "id", id, "name", "Koro Nord", "commodity", "gold", "commodity", "clay");
        out.then().statusCode(401);
        Response english = chooses(phone, out, "en");
        assertThat(english.asString()).contains("Your answers are kept", "value=\"Koro Nord\"").doesNotContain("role=\"alert\"");
        List<String> waiting = fields(english, "kept").stream().filter(field -> !field.equals("secret=")).toList();
        Response now = phone.post("/en/sign-in/kept", with(pairs(waiting), "secret", mine.pins().get("Awa")));
        now.then().statusCode(200);
        Response spanish = chooses(phone, now, "es");
        spanish.then().statusCode(200);
        String form = Phone.first(spanish, "<form method=\"post\" action=\"([^\"]*)\"");
        assertThat(form).isEqualTo(about.replace("/fr/", "/es/"));
        assertThat(spanish.asString()).contains("name=\"commodity\" value=\"clay\"").doesNotContain("type=\"password\"");
    }

    @Test
    void words_about_a_lesson_stay_when_they_were_too_many_or_nobody_is_signed_in() {
        Phone phone = mines.open().phoneOf("Awa");
        Response many = phone.post("/fr" + LESSON + "/tell", "id", UUID.randomUUID(), "pack", pack(LESSON), "words", "trop & ".repeat(2000), "unsafe", "true");
        many.then().statusCode(400);
        assertThat(fields(chooses(phone, many, "en"), "tell")).contains("unsafe=true").anyMatch(field -> field.startsWith("words=trop & trop"));
        Phone nobody = new Phone();
        Response none = nobody.post("/fr" + LESSON + "/tell", "id", UUID.randomUUID(), "pack", pack(LESSON), "words", "Le pot fuit.\nIci.", "unsafe", "true");
        assertThat(none.asString()).contains("Le pot fuit.");
        Response english = chooses(nobody, none, "en");
        assertThat(english.asString()).contains("Le pot fuit.", "lang=\"en\"", "You are not signed in");
    }

    @Test
    void what_was_counted_for_a_task_stays() {
        Phone phone = mines.open().phoneOf("Awa");
        Response task = phone.get("/fr" + TASK);
        String tally = Phone.first(task, "name=\"(tally\\.[^\"]+)\"");
        Response wrong = phone.post("/fr" + TASK, "id", Phone.hidden(task, "id"), "pack", pack(TASK), tally, "12 ou 13", "recognise", "no");
        wrong.then().statusCode(400);
        assertThat(fields(chooses(phone, wrong, "es"), "keep-form")).contains(tally + "=12 ou 13", "recognise=no");
        Response unseen = phone.post("/fr" + TASK + "/watch", "months", "3", "id", UUID.randomUUID(), "pack", pack(TASK));
        unseen.then().statusCode(400);
        assertThat(fields(chooses(phone, unseen, "es"), "watch-form")).contains("months=3");
    }

    @Test
    void forms_at_the_door_stay_but_for_what_is_secret() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        assertThat(fields(chooses(phone, phone.post("/fr/join", "code", "K7MFP-2QXT9"), "en"), "code-form")).contains("code=K7MFP-2QXT9");
        Response newcomer = phone.post("/fr/join/new", "id", UUID.randomUUID(), "nickname", "Awa", "pin", "7291", "speaks", "es", "adult", "yes");
        newcomer.then().statusCode(409);
        assertThat(fields(chooses(phone, newcomer, "en"), "newcomer")).contains("nickname=Awa", "speaks=es", "adult=yes", "pin=");
        assertThat(fields(chooses(phone, phone.post("/fr/staff", "login", "someone", "password", "wrong", "to", "/fr/me"), "en"), "staff")).contains("login=someone", "to=/fr/me");
        Response pin = phone.post("/fr/sign-in/" + mine.idOf("Awa"), "pin", "0", "to", "/fr/our-mine");
        assertThat(fields(chooses(phone, pin, "es"), "pin-form")).contains("to=/fr/our-mine", "pin=");
        Phone awa = mine.phoneOf("Awa");
        chooses(awa, awa.post("/fr/pin", "old", "0", "pin", "7291"), "en").then().statusCode(200);
        chooses(awa, awa.post("/fr/pin", "old", mine.pins().get("Awa"), "pin", "7291"), "en").then().statusCode(200);
    }

    @Test
    void a_new_pin_is_read_in_another_language_and_stays_the_same() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String person = "/fr/sites/" + mine.id() + "/people/" + mine.idOf("Binta");
        Response pin = lead.post(person + "/pin", "id", UUID.randomUUID());
        assertThat(chooses(lead, pin, "en").then().statusCode(200).extract().asString()).contains(Phone.first(pin, "(<strong>\\d{4}</strong>)"));
        lead.post(person + "/left", "id", UUID.randomUUID()).then().statusCode(303);
        Response back = lead.post(person + "/back", "id", UUID.randomUUID());
        assertThat(chooses(lead, back, "en").then().statusCode(200).extract().asString()).contains(Phone.first(back, "(<strong>\\d{4}</strong>)"));
    }

    @Test
    void what_leads_typed_stays_and_what_they_may_not_do_leads_to_a_page() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String site = "/fr/sites/" + mine.id();
        Response about = lead.post(site + "/about", "id", UUID.randomUUID(), "name", "Koro Nord", "organisation", "L’eau");
        about.then().statusCode(400);
        assertThat(fields(chooses(lead, about, "en"), "described")).contains("name=Koro Nord", "organisation=L’eau").doesNotContain("commodity=gold");
        Response crew = lead.post(site + "/about/crew", "id", UUID.randomUUID(), "women", "1", "men", "1", "young", "9");
        crew.then().statusCode(400);
        assertThat(fields(chooses(lead, crew, "en"), "counted")).contains("women=1", "young=9");
        String awa = site + "/people/" + mine.idOf("Awa");
        for (Response refused : List.of(lead.post(awa + "/role", "id", UUID.randomUUID(), "role", "lead", "given", "false"), lead.post(awa + "/left", "id", UUID.randomUUID()),
                lead.post(site + "/close", "id", UUID.randomUUID(), "closed", "true", "word", "no"))) {
            assertThat(refused.statusCode()).isIn(400, 409);
            chooses(lead, refused, "es").then().statusCode(200);
        }
    }

    /** Whatever somebody adds tomorrow: no answer to a form has a language chooser that leads nowhere. */
    @Test
    void no_answer_to_any_form_leads_to_an_error() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            if (!endpoint.verb().equals("POST") || !endpoint.path().startsWith("/{language}")) continue;
            Mine mine = mines.open();
            for (Phone phone : List.of(mine.phoneOf("Awa"), new Phone())) {
                String path = endpoint.filled(gap -> value(gap, mine));
                Response answer = phone.post(path, "id", UUID.randomUUID(), "to", "/fr/me");
                // What is not there is not there in any language.
                if (!answer.contentType().startsWith("text/html") || answer.statusCode() == 404) continue;
                seen++;
                Response other = chooses(phone, answer, "es");
                if (other.statusCode() >= 400 && other.statusCode() != answer.statusCode() || other.statusCode() >= 404) wrong.add(path + " -> " + other.statusCode());
            }
        }
        assertThat(seen).isGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    private String value(String gap, Mine mine) {
        return switch (gap) {
            case "language" -> "fr";
            case "id", "siteId" -> mine.id().toString();
            case "person" -> mine.idOf("Awa").toString();
            case "item" -> "name";
            case "course" -> "gold-less-mercury";
            case "module" -> "retort";
            case "activity" -> "use-a-retort";
            case "requirement" -> "craft.m5.ppe";
            case "link", "draft", "entry", "hubId" -> UUID.randomUUID().toString();
            default -> throw new AssertionError("What stands in {" + gap + "}?");
        };
    }

    /** What a browser does when somebody chooses this language: follows the link, or sends the form that the button belongs to. */
    private static Response chooses(Phone phone, Response page, String language) {
        String chooser = Phone.first(page, "(?s)<details class=\"language\">(.*?)</details>");
        Matcher link = Pattern.compile("<a href=\"([^\"]*)\" lang=\"" + language + "\"").matcher(chooser);
        if (link.find()) return speaks(follow(phone, plain(link.group(1))), language);
        Matcher button = Pattern.compile("<button ([^>]*\\blang=\"" + language + "\"[^>]*)>").matcher(chooser);
        assertThat(button.find()).as("a way to " + language + " in " + chooser).isTrue();
        String tag = button.group(1);
        assertThat(tag).contains("formnovalidate", "formenctype=\"application/x-www-form-urlencoded\"");
        List<String> sent = fields(page, attribute(tag, "form").orElseThrow());
        sent.add(attribute(tag, "name").orElseThrow() + "=" + attribute(tag, "value").orElseThrow());
        return speaks(phone.post(attribute(tag, "formaction").orElseThrow(), pairs(sent)), language);
    }

    private static Response follow(Phone phone, String path) {
        Response page = phone.get(path);
        for (int turns = 0; page.statusCode() == 303 && turns < 3; turns++) page = phone.get(page.header("Location").replaceFirst("^https?://[^/]+", ""));
        return page;
    }

    private static Response speaks(Response page, String language) {
        assertThat(page.asString()).contains("<html lang=\"" + language + "\"");
        return page;
    }

    /** What a browser would send of this form, as name=value. */
    private static List<String> fields(Response page, String form) {
        List<String> fields = new ArrayList<>();
        Matcher field = INPUT.matcher(Phone.first(page, "(?s)<form\\b[^>]*\\bid=\"" + form + "\"[^>]*>(.*?)</form>"));
        while (field.find()) {
            String tag = field.group(1) == null ? field.group(2) : field.group(1);
            String type = attribute(tag, "type").orElse("text");
            boolean sent = !type.equals("file") && (!type.matches("radio|checkbox") || tag.matches("(?s).*\\bchecked\\b.*"));
            if (sent) attribute(tag, "name").ifPresent(name -> fields.add(name + "=" + (field.group(3) == null ? attribute(tag, "value").orElse("") : plain(field.group(3)))));
        }
        return fields;
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    private static Object[] pairs(List<String> fields) {
        return fields.stream().flatMap(field -> Arrays.stream(field.split("=", 2))).toArray();
    }

    private static Object[] with(Object[] fields, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&");
    }

    private String pack(String path) {
        Activity activity = library.activity(new ActivityKey(path.replaceFirst("^/[a-z]+/", ""))).orElseThrow();
        return activity.pack().hex();
    }
}
