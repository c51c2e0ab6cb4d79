package org.asmacademy.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.asmacademy.Chromium;
import org.asmacademy.Visitor;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The screens for a new mine in a browser that runs no scripts, begun in French and finished in English. */
@QuarkusTest
@Tag("browser")
class NewSiteBrowserTest {
    private static final String LOGIN = "coordinator-of-two-languages";
    @Inject People people;
    @TestHTTPResource("/") URI house;

    @Test
    void another_language_in_the_middle_loses_nothing_and_enter_goes_on() {
        String password = people.randomPassword();
        people.staff(LOGIN, Role.COORDINATOR, password);
        try (BrowserContext phone = Chromium.phone(with -> with.setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            Visitor french = new Visitor(house, page, "fr");
            Visitor english = new Visitor(house, page, "en");
            french.visit("/staff");
            french.fill("people.login", LOGIN);
            french.fill("people.password", password);
            french.press("people.come_in");
            french.fill("home.site_name", "Koro Sud");
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText(french.texts().of("home.minerals_title"));
            page.locator("input[value=sand]").check();
            choose(page, "English");
            assertThat(heading(page)).hasText(english.texts().of("home.minerals_title"));
            assertThat(page.locator("input[value=sand]")).isChecked();
            english.press("home.go_on");
            english.fill("home.women", "12");
            choose(page, "Español");
            assertThat(page.locator("#women")).hasValue("12");
            choose(page, "English");
            english.press("home.back");
            english.press("home.back");
            assertThat(english.field("home.site_name")).hasValue("Koro Sud");
        }
    }

    private static void choose(Page page, String language) {
        page.locator("details.language summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language).setExact(true)).click();
        page.waitForLoadState();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
