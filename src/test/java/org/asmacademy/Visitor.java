package org.asmacademy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody before a page, who finds things in it by the words of its language. */
public record Visitor(URI house, Page page, Texts texts) {
    public Visitor(URI house, Page page, String language) {
        this(house, page, new Texts(language));
    }

    /** A page by its path without the language. */
    public void visit(String path) {
        page.navigate(house.resolve("/" + texts.language() + path).toString());
    }

    /** A link may say more than this. */
    public void follow(String key) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words(key, ""))).first().click();
        page.waitForLoadState();
    }

    public void press(String key) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words(key))).first().click();
        page.waitForLoadState();
    }

    /** As if the browser had not looked at the form before it sent it. */
    public void pressUnchecked(String key) {
        page.evaluate("() => [...document.forms].forEach(form => { form.noValidate = true; })");
        press(key);
    }

    public void fill(String key, String value) {
        field(key).fill(value);
    }

    public void tick(String key) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(words(key))).check();
    }

    public Locator field(String key) {
        return page.getByLabel(words(key)).first();
    }

    public Locator said(String key) {
        return page.getByText(words(key)).first();
    }

    /** On a phone that knows the mine already. */
    public void signIn(String nickname, String pin) {
        visit("/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(nickname).setExact(true)).click();
        page.waitForLoadState();
        fill("people.pin", pin);
        press("people.come_in");
    }

    public void enter(String code) {
        visit("/join");
        fill("site.code", code);
        press("site.go_on");
    }

    /** With anything in the gaps of a message, in the form that the browser's own expressions share with Java's. */
    private Pattern words(String key, String end) {
        String plain = texts.of(key).replaceAll("[\\\\^$.|?*+()\\[\\]]", "\\\\$0").replaceAll("\\{[^}]*}", ".*");
        return Pattern.compile("^\\s*" + plain + end);
    }

    private Pattern words(String key) {
        return words(key, "\\s*$");
    }
}
