package org.asmacademy.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asmacademy.Chromium;
import org.asmacademy.Inspection;
import org.asmacademy.Visitor;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody chooses a path on a small phone whose browser runs no scripts, changes the language meanwhile, and goes on by it. */
@QuarkusTest
@Tag("browser")
class PathBrowserTest {
    @Inject TestMine mines;
    @Inject LearningPaths paths;
    @TestHTTPResource("/") URI house;
    private final Inspection inspection = new Inspection(false);
    private final List<String> findings = new ArrayList<>();
    private Visitor visitor;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void a_path_is_chosen_and_followed_without_a_script(String language) {
        Phone fanta = mines.open().join("Fanta", "2580");
        try (BrowserContext phone = Chromium.phone(with -> with.setLocale(language))) {
            phone.addCookies(Stream.of("session", "device").map(name -> new Cookie(name, fanta.cookie(name)).setUrl(house.toString())).toList());
            visitor = new Visitor(house, phone.newPage(), language);
            inspection.listen(visitor.page());
            visitor.visit("/paths");
            look("all paths");
            visitor.visit("/courses");
            look("library without a path");
            visitor.visit("/me");
            look("me without a path");
            visitor.follow("learning.path_choose");
            look("choose");
            visitor.press("learning.path_take");
            look("nothing chosen");
            chooses("sand-loader");
            inAnotherLanguageAndBack();
            visitor.press("learning.path_take");
            look("me on a path");
            visitor.visit("/courses");
            look("library on a path");
            visitor.page().getByRole(AriaRole.REGION).first().getByRole(AriaRole.LINK).first().click();
            assertThat(URI.create(visitor.page().url()).getPath()).isEqualTo("/" + language + "/courses/sand-stone-dust/river-sand/how-a-river-brings-sand");
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private void chooses(String path) {
        visitor.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name(path))).check();
    }

    private String name(String path) {
        return paths.find(path).orElseThrow().name().in(new Language(visitor.texts().language()));
    }

    private void inAnotherLanguageAndBack() {
        for (String language : List.of(visitor.texts().language().equals("es") ? "en" : "es", visitor.texts().language())) {
            visitor.page().locator("details.language summary").click();
            visitor.page().locator("details.language [lang=" + language + "]").last().click();
            visitor.page().waitForURL("**/" + language + "/me/path");
        }
        look("back from another language");
        assertThat(visitor.page().locator("input[value=sand-loader]").isChecked()).as("the choice is kept").isTrue();
    }

    private void look(String name) {
        String language = visitor.texts().language();
        inspection.of(visitor.page(), language, language.equals("fr") ? Inspection.Depth.DARK_TOO : Inspection.Depth.LIGHT).forEach(one -> findings.add(language + " " + name + ": " + one));
    }
}
