package org.asmacademy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.course.Teaching;
import org.asmacademy.media.TestPictures;
import org.asmacademy.people.TestMine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main walk on an old phone whose browser runs no scripts, in French: from the card of the mine to a requirement that moved. */
@QuarkusTest
@Tag("browser")
class WithoutScriptBrowserTest {
    private static final String MODULE = "gold-less-mercury/retort";
    private static final String COURSE = "L’or : moins de mercure, puis zéro";
    private static final Map<String, String> RIGHT = Map.of("Quand peut-on ouvrir une cornue", "Quand elle est complètement froide, dehors",
            "Un masque à poussière", "Non", "Quelle mauvaise pratique", "Brûler l’amalgame à l’air libre ou à la maison",
            "À qui le mercure fait-il le plus de mal", "Aux bébés avant la naissance et aux petits enfants",
            "Vous fermez votre dernier bocal", "Fermé et sous clé, jusqu’à ce que le bureau dise où");
    private static final Map<String, String> WRONG = Map.of("Quand peut-on ouvrir une cornue", "Quand elle est tiède",
            "Un masque à poussière", "Seulement si on en met deux", "Quelle mauvaise pratique", "Brûler l’amalgame à l’air libre ou à la maison",
            "À qui le mercure fait-il le plus de mal", "Aux anciens, car ils travaillent avec depuis longtemps",
            "Vous fermez votre dernier bocal", "Dans un trou profond, loin des maisons");
    @Inject TestMine mines;
    @Inject CourseLibrary library;
    @TestHTTPResource("/") URI house;
    private Page page;

    @Test
    void a_miner_joins_learns_tries_at_the_mine_and_the_board_moves() {
        TestMine.Mine mine = mines.open();
        try (BrowserContext phone = Chromium.phone(with -> with.setJavaScriptEnabled(false).setLocale("en"))) {
            page = phone.newPage();
            joins(mine.code());
            Map<String, String> before = learned();
            assertThat(before.values()).isNotEmpty().allMatch(count -> count.startsWith("0 sur"));
            readsTheLesson();
            answers(WRONG);
            assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("1 sur 5");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Pas encore : 4 sur 5 suffisent");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Tiède, c’est encore trop tôt. Vous respireriez le gaz qui reste dans le pot.");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Le gaz traverse les masques à poussière.");
            assertThat(learned()).as("what was not passed moves nothing").isEqualTo(before);
            triesAgain();
            answers(RIGHT);
            assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("C’est réussi.");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Vos réponses sont gardées.");
            follow("Maintenant, dans notre mine");
            doesTheTask();
            looksAtTheRecord();
            Map<String, String> after = learned();
            assertThat(moved(before, after)).isEqualTo(taughtInFull());
            assertThat(moved(before, after)).allMatch(requirement -> after.get(requirement).startsWith("1 sur"));
            switchesTo("Awa", mine.pins().get("Awa"));
        }
    }

    private void joins(String code) {
        page.navigate(house.toString());
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Français")).click();
        follow("Entrer avec la carte de notre mine");
        page.getByLabel("Code de la mine").fill(code);
        press("Continuer");
        follow("Je viens d’arriver");
        page.getByLabel("Comment vous appeler ?").fill("Fanta");
        page.getByLabel("Votre code PIN").fill("2580");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("J’ai 18 ans ou plus")).check();
        press("Entrer dans notre mine");
        assertThat(page).hasURL(at("/fr/courses"));
    }

    private void readsTheLesson() {
        follow("Apprendre");
        follow(COURSE);
        follow("Utilisez une cornue");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("Utilisez une cornue");
        for (int lesson = 1; !page.locator("h1").textContent().equals("Faites le point"); lesson++) {
            assertThat(lesson).as("lessons before the questions").isLessThan(9);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Suite"))).click();
        }
    }

    private void triesAgain() {
        follow("Apprendre");
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Reprendre là où j’en étais")).getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Faites le point");
    }

    private void answers(Map<String, String> answers) {
        answers.forEach((question, answer) -> page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true)).check());
        press("Voilà mes réponses");
    }

    private void doesTheTask() {
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("Aménagez un seul endroit pour la cornue");
        page.getByLabel("Photo 1").setInputFiles(new FilePayload("place.jpg", "image/jpeg", TestPictures.photo(1600, 1200, 7)));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Non, sur aucune")).check();
        page.getByLabel("Combien de personnes de votre mine").fill("4");
        page.getByLabel("Nous avons choisi une date").check();
        press("Garder");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Une photo est gardée");
        follow("Ce que notre mine a gardé");
        assertThat(page.getByRole(AriaRole.DEFINITION)).hasText("4");
        Locator photo = page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Photo 1"));
        photo.scrollIntoViewIfNeeded();
        assertThat(photo).hasJSProperty("complete", true);
        assertThat(((Number) photo.evaluate("picture => picture.naturalWidth")).intValue()).isEqualTo(1280);
    }

    private void looksAtTheRecord() {
        follow("Moi");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Fanta");
        follow("Mon carnet, à imprimer");
        assertThat(page.getByRole(AriaRole.ROW)).containsText(new String[] {"Utilisez une cornue", "Faites le point", "Aménagez un seul endroit"});
        assertThat(page.getByText("Ce n’est pas un certificat.")).isVisible();
    }

    /** How many of the crew have learned each requirement, as the pages of the board say it. */
    private Map<String, String> learned() {
        follow("Notre mine");
        page.getByText("La même chose en tableau").click();
        List<String> sections = links(page.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK));
        Map<String, String> learned = new TreeMap<>();
        for (String section : sections) {
            page.navigate(at(section));
            for (Locator requirement : page.locator("main .bars a").all()) {
                learned.put(requirement.getAttribute("href").replaceAll(".*/", ""), requirement.locator(".k-learned").textContent().strip());
            }
        }
        return learned;
    }

    private static Set<String> moved(Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        return after.keySet().stream().filter(requirement -> !after.get(requirement).equals(before.get(requirement))).collect(Collectors.toSet());
    }

    /** Of the standard that this mine looks at. */
    private Set<String> taughtInFull() {
        Set<String> taught = library.module(new ModuleKey(MODULE)).orElseThrow().teaches().stream().filter(t -> t.strength() == Teaching.Strength.FULL)
                .map(t -> t.requirement().id()).filter(id -> id.startsWith("craft.")).collect(Collectors.toSet());
        assertThat(taught).isNotEmpty();
        return taught;
    }

    private void switchesTo(String nickname, String pin) {
        follow("Moi");
        press("Je suis une autre personne");
        follow(nickname);
        page.getByLabel("Votre code PIN").fill(pin);
        press("Entrer");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText(nickname);
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText(Pattern.compile("Fanta|Utilisez une cornue"));
    }

    private static List<String> links(Locator links) {
        return links.all().stream().map(link -> link.getAttribute("href")).distinct().toList();
    }

    private void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
        page.waitForLoadState();
    }

    private void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
        page.waitForLoadState();
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }

    private String at(String path) {
        return house.resolve(path).toString();
    }
}
