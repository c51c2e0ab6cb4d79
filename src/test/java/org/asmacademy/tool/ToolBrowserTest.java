package org.asmacademy.tool;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.asmacademy.Chromium;
import org.asmacademy.Inspection;
import org.asmacademy.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tools in a browser: what they count, what they say to strange numbers, and that nothing of it leaves the phone. */
@QuarkusTest
@Tag("browser")
class ToolBrowserTest {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    @TestHTTPResource("/") URI house;
    private BrowserContext phone;
    private Page page;
    private Texts texts;

    @AfterEach
    void put_it_away() {
        phone.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | 0.1 | 0,3 | 0.2", "fr | 0,1 | 0.3 | 0,2", "es | 0,1 | 0.3 | 0,2", "es-MX | 0,1 | 0.3 | 0.2"})
    void loans_are_compared_in_each_language_with_comma_and_dot(String locale, String got, String back, String cost) {
        open(locale, "loan");
        type(offer("A"), Map.of("loan_got", got, "loan_back", back));
        type(offer("B"), Map.of("loan_got", "100", "loan_back", "150", "loan_time", "26"));
        offer("B").getByLabel(texts.of("tool.loan_span")).selectOption("weeks");
        assertThat(out(offer("A"), "cost")).hasText(cost);
        assertThat(out(offer("A"), "each")).hasText("200");
        assertThat(out(offer("A"), "monthly")).hasText("");
        assertThat(out(offer("B"), "monthly")).hasText(locale.equals("en") || locale.equals("es-MX") ? "8.33" : "8,33");
        assertThat(says()).containsText(fill("loan_least", texts.of("tool.loan_in_all"), "A"));
        assertThat(says()).containsText(fill("loan_least", texts.of("tool.loan_by_each"), "B"));
    }

    /** The two offers of the lesson "Five questions before you sign". */
    @Test
    void the_lower_price_of_a_lender_is_a_cost() {
        open("en", "loan");
        type(offer("A"), Map.of("loan_got", "100", "loan_back", "120", "loan_time", "6"));
        offer("A").getByLabel("Weeks or months").selectOption("months");
        type(offer("B"), Map.of("loan_got", "100", "loan_back", "100", "loan_much", "60", "loan_day", "65", "loan_counts", "64"));
        assertThat(says()).containsText("Offer A costs 20 in all. For each 100 that you get, that is 20. For each 100 and month, that is 3.33.");
        assertThat(says()).containsText("Offer B costs 60 in all. The lower price alone takes 60.");
        assertThat(says()).containsText("In all: offer A costs the least.");
        type(offer("C"), Map.of("loan_got", "100", "loan_much", "2", "loan_day", "65", "loan_counts", "55"));
        assertThat(says()).containsText("Offer C costs 30 in all. The lower price alone takes 20.");
        type(offer("C"), Map.of("loan_counts", "60", "loan_day", "60"));
        assertThat(says()).containsText("In all: the offers A and C cost the same, and none costs less.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | 1,500 | 1,500", "en | 1 500,5 | 1,500.5", "en | 1.234.567,25 | 1,234,567.25", "fr | 12 500 | 12 500", "fr | 1.500 | 1 500", "fr | 1.500,5 | 1 500,5",
        "es | 12.500 | 12.500", "es | 1.234.567 | 1.234.567", "es | 12,500.75 | 12.500,75", "es-MX | 1,500 | 1,500", "en | 0.125 | 0.125", "en | .5 | 0.5", "en | 7. | 7", "en | 1’500’000 | 1,500,000"})
    void thousands_are_read_as_they_are_written_in_many_places(String locale, String typed, String shown) {
        open(locale, "cost");
        type(sheet(), Map.of("cost_of FUEL", typed));
        assertThat(out(sheet(), "all")).hasText(shown);
    }

    @Test
    void a_number_that_can_be_read_in_two_ways_says_how_it_was_read() {
        open("en", "cost");
        type(sheet(), Map.of("cost_of FUEL", "1.500", "cost_much", "1.500"));
        assertThat(beside("cost-FUEL")).hasText("We read: 1,500");
        assertThat(beside("cost-much")).hasText("We read: 1.5");
        assertThat(out(sheet(), "one")).hasText("1,000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-5 | minus", "twelve | no_number", "12 5 | no_number", "1,2,3 | no_number", "1e9 | no_number", "NaN | no_number", "9999999999999 | large", "0 | zero", "0,0 | zero"})
    void what_cannot_be_counted_with_is_said_kindly_beside_its_field(String typed, String words) {
        open("fr", "cost");
        type(sheet(), Map.of("cost_of FUEL", "100", "cost_much", typed));
        assertThat(beside("cost-much")).hasText(texts.of("tool." + words));
        assertThat(page.locator("#cost-much")).hasAttribute("aria-invalid", "true");
        assertThat(out(sheet(), "all")).hasText("100");
        assertThat(out(sheet(), "one")).hasText("");
        assertThat(says()).not().containsText(Pattern.compile("NaN|Infinity|∞|undefined|-"));
        page.locator("#cost-much").fill("10");
        assertThat(out(sheet(), "one")).hasText("10");
        assertThat(beside("cost-much")).hasText("");
    }

    @Test
    void an_offer_that_makes_no_sense_is_not_counted() {
        open("en", "loan");
        type(offer("A"), Map.of("loan_got", "100", "loan_back", "90"));
        assertThat(beside("A-back")).hasText(texts.of("tool.loan_less"));
        assertThat(out(offer("A"), "cost")).hasText("");
        type(offer("A"), Map.of("loan_back", "120", "loan_much", "2", "loan_day", "60"));
        assertThat(beside("A-counts")).hasText(texts.of("tool.missing"));
        assertThat(out(offer("A"), "cost")).hasText("");
        type(offer("A"), Map.of("loan_counts", "70"));
        assertThat(beside("A-counts")).hasText(texts.of("tool.loan_above"));
        assertThat(says()).hasText(texts.of("tool.begin"));
        type(offer("A"), Map.of("loan_counts", "60", "loan_time", "3"));
        assertThat(beside("A-span")).hasText(texts.of("tool.loan_which"));
        assertThat(out(offer("A"), "cost")).hasText("20");
    }

    /** The bags of the lesson "Count all our costs". */
    @Test
    void cost_and_income_of_a_bag_are_said_in_numbers_and_in_words() {
        open("en", "cost");
        type(sheet(), Map.of("cost_of FOOD", "120", "cost_of FUEL", "100", "cost_of TOOLS", "40", "cost_of HIRE", "180", "cost_much", "40", "unit_label", "bag", "cost_price", "10"));
        assertThat(out(sheet(), "left")).hasText("a loss of 40");
        assertThat(says()).containsText("All costs together are 440.");
        assertThat(says()).containsText("1 bag costs you 11.");
        assertThat(says()).containsText("You lose 40.");
        type(sheet(), Map.of("cost_price", "12.1", "cost_days", "2", "cost_people", "3"));
        assertThat(says()).containsText("44 is left.For each day and person, 7.33 is left.So that nothing is lost, 1 bag must bring at least 11.");
        type(sheet(), Map.of("cost_much", "30"));
        assertThat(out(sheet(), "one")).hasText("14.67");
        type(sheet(), Map.of("cost_much", "33"));
        assertThat(out(sheet(), "one")).hasText("13.33");
        // Rounded up: at 13.33 something is lost.
        assertThat(out(sheet(), "least")).hasText("13.34");
        type(sheet(), Map.of("cost_price", "13,333", "cost_of FOOD", "0.1", "cost_of FUEL", "0.2", "cost_of TOOLS", "", "cost_of HIRE", "", "cost_much", "3"));
        assertThat(out(sheet(), "all")).hasText("0.3");
        type(sheet(), Map.of("cost_price", "0,1"));
        assertThat(says()).containsText("Nothing is left, and nothing is lost.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan", "cost", "price"})
    void it_counts_without_a_signal_and_asks_for_nothing_while_somebody_types(String tool) {
        open("fr", tool);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        phone.setOffline(true);
        switch (tool) {
            case "loan" -> type(offer("A"), Map.of("loan_got", "100", "loan_back", "120"));
            case "cost" -> type(sheet(), Map.of("cost_of FUEL", "100", "cost_much", "5"));
            default -> sale("A", "2", "gramme", "130");
        }
        assertThat(says()).containsText(Pattern.compile("20|65"));
        page.keyboard().press("Enter");
        page.waitForTimeout(500);
        assertThat(asked).isEmpty();
        assertThat(page).hasURL(at("/fr/tools/" + tool));
    }

    @Test
    void loans_and_costs_are_gone_after_leaving_and_were_never_kept() {
        open("en", "loan");
        type(offer("A"), Map.of("loan_got", "100", "loan_back", "120"));
        assertThat(out(offer("A"), "cost")).hasText("20");
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
        page.navigate(at("/en/tools"));
        page.goBack();
        assertThat(page.locator("#A-got")).hasValue("");
        assertThat(page.getByText(texts.of("tool.stays"))).isVisible();
    }

    @Test
    void the_notebook_is_kept_here_only_and_forgotten_on_demand() {
        open("es", "price");
        assertThat(page.getByText(texts.of("tool.price_warning"))).isVisible();
        sale("A", "2", "gramo", "130");
        sale("B", "0,5", "Gramo", "40");
        sale("B", "3", "saco", "90");
        sale("C", "2", "gramo", "100,5");
        assertThat(says()).containsText(Pattern.compile("La última vez: 50,25 por 1 gramo, el .*, comprador C\\."));
        assertThat(says()).containsText(Pattern.compile("Lo mejor: 80 por 1 Gramo, el .*, comprador B\\."));
        assertThat(says()).containsText(Pattern.compile("La última vez: 30 por 1 saco"));
        page.reload();
        assertThat(lines()).hasCount(4);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Quitar: .*, A"))).click();
        assertThat(lines()).hasCount(3);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(texts.of("tool.price_removed"));
        page.getByText(texts.of("tool.price_forget"), new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(texts.of("tool.price_forget_yes"))).click();
        assertThat(lines()).hasCount(0);
        assertThat(says()).hasText(texts.of("tool.price_none"));
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
        page.reload();
        assertThat(lines()).hasCount(0);
    }

    @Test
    void a_line_of_the_notebook_is_whole_and_no_name_fits_in_it() {
        open("en", "price");
        press("price_keep");
        assertThat(beside("new-buyer")).hasText(texts.of("tool.missing"));
        assertThat(beside("new-much")).hasText(texts.of("tool.missing"));
        type(sheet(), Map.of("price_much", "1", "price_paid", "-2"));
        page.locator("#new-day").fill("2999-01-01");
        page.locator("#new-buyer").pressSequentially("Moussa");
        assertThat(page.locator("#new-buyer")).hasValue("Mou");
        press("price_keep");
        page.waitForTimeout(500);
        assertThat(beside("new-day")).hasText(texts.of("tool.price_future"));
        assertThat(beside("new-paid")).hasText(texts.of("tool.minus"));
        assertThat(lines()).hasCount(0);
    }

    @Test
    void a_browser_that_keeps_nothing_says_so_and_the_line_stays_to_be_copied() {
        open("en", "price");
        page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
        page.locator("#new-buyer").fill("A");
        type(sheet(), Map.of("price_much", "2", "price_paid", "130"));
        press("price_keep");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(texts.of("tool.price_kept_not"));
        assertThat(page.locator("#new-paid")).hasValue("130");
    }

    @Test
    void a_notebook_that_somebody_spoilt_breaks_nothing() {
        open("en", "price");
        for (String spoilt : List.of("no json", "{}", "[null]", "[{\"day\":5}]", "[{\"day\":\"x\",\"much\":1,\"paid\":1,\"unit\":\"\",\"buyer\":\"\"}]")) {
            page.evaluate("text => localStorage.setItem('tools.price', text)", spoilt);
            page.reload();
            assertThat(says()).hasText(texts.of("tool.price_none"));
        }
        page.evaluate("() => localStorage.setItem('tools.price', JSON.stringify([{ day: '2026-05-03', much: 2, paid: 130, unit: '<img src=x onerror=alert(1)>', buyer: '<b>' }]))");
        page.reload();
        assertThat(lines()).hasCount(1);
        assertThat(lines().locator("img, b")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void without_a_script_each_tool_is_a_sheet_with_its_steps(String language) {
        texts = new Texts(language);
        phone = Chromium.phone(with -> with.setJavaScriptEnabled(false));
        page = phone.newPage();
        for (Tool tool : Tool.values()) {
            page.navigate(at("/" + language + "/tools/" + tool.key()));
            assertThat(page.getByText(texts.of("tool.by_pen"))).isVisible();
            Locator steps = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(texts.of("tool.steps")));
            assertThat(steps.getByRole(AriaRole.LISTITEM)).hasCount(Map.of(Tool.LOAN, 7, Tool.PRICE, 4, Tool.COST, 5).get(tool));
            assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON)).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_sheet_is_one_page_of_paper_in_each_language(boolean scripts) {
        phone = Chromium.phone(with -> with.setJavaScriptEnabled(scripts));
        page = phone.newPage();
        for (String language : List.of("en", "fr", "es")) {
            for (Tool tool : Tool.values()) {
                page.navigate(at("/" + language + "/tools/" + tool.key()));
                String paper = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4")), StandardCharsets.ISO_8859_1);
                assertThat(SHEET.matcher(paper).results().count()).as("sheets of %s in %s", tool, language).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void a_filled_in_tool_is_in_order_on_a_narrow_screen(String language) {
        texts = new Texts(language);
        phone = Chromium.phone();
        page = phone.newPage();
        Inspection inspection = new Inspection(true);
        inspection.listen(page);
        for (Tool tool : Tool.values()) {
            page.navigate(at("/" + language + "/tools/" + tool.key()));
            switch (tool) {
                case LOAN -> {
                    type(offer("A"), Map.of("loan_got", "12345678901", "loan_back", "12345678902.5", "loan_time", "3", "loan_much", "7"));
                    type(offer("B"), Map.of("loan_got", "x", "loan_back", "-1"));
                }
                case COST -> type(sheet(), Map.of("cost_of FUEL", "12345678901", "cost_much", "0,001", "cost_price", "999999999999", "unit_label", "W".repeat(20)));
                case PRICE -> sale("WWW", "123456789", "W".repeat(20), "999999999999");
            }
            page.waitForTimeout(500);
            assertThat(inspection.of(page, language, language.equals("fr") ? Inspection.Depth.DARK_TOO : Inspection.Depth.LIGHT)).as("%s in %s", tool, language).isEmpty();
        }
    }

    private void open(String locale, String tool) {
        String language = locale.substring(0, 2);
        texts = new Texts(language);
        phone = Chromium.phone(with -> with.setLocale(locale));
        page = phone.newPage();
        page.navigate(at("/" + language + "/tools/" + tool));
    }

    private void sale(String buyer, String much, String unit, String paid) {
        page.locator("#new-buyer").fill(buyer);
        page.locator("#new-unit").fill(unit);
        type(sheet(), Map.of("price_much", much, "price_paid", paid));
        press("price_keep");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(texts.of("tool.price_kept"));
    }

    private void type(Locator in, Map<String, String> values) {
        values.forEach((key, value) -> in.getByLabel(label(key), new Locator.GetByLabelOptions().setExact(true)).fill(value));
    }

    /** Of a key, or of one case of a message. */
    private String label(String key) {
        String[] parts = key.split(" ");
        String words = texts.of("tool." + parts[0]);
        return parts.length == 1 ? words : words.replaceAll(".*\\{#is " + parts[1] + "}([^{]*)\\{.*", "$1");
    }

    private String fill(String key, String... gaps) {
        String words = texts.of("tool." + key);
        for (int i = 0; i < gaps.length; i++) words = words.replace("%" + (i + 1), gaps[i]);
        return words;
    }

    private void press(String key) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(texts.of("tool." + key))).click();
    }

    private Locator sheet() {
        return page.locator("[data-tool]");
    }

    private Locator offer(String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(texts.of("tool.loan_offer").replace("{offer}", name)));
    }

    private Locator out(Locator in, String name) {
        return in.locator("[data-out=" + name + "]");
    }

    private Locator says() {
        return page.locator("[data-says]");
    }

    private Locator lines() {
        return page.locator("[data-row]");
    }

    private Locator beside(String field) {
        return page.locator("#" + field + "-note");
    }

    private String at(String path) {
        return house.resolve(path).toString();
    }
}
