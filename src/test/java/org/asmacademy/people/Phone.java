package org.asmacademy.people;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser for tests: keeps its cookies, follows nothing by itself. */
public class Phone {
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8").defaultCharsetForContentType("UTF-8", "application/x-www-form-urlencoded"));
    private final Map<String, String> cookies = new HashMap<>();

    public Response get(String path) {
        return keep(asks().get(path));
    }

    /** A form with these names and values, one after the other. */
    public Response post(String path, Object... fields) {
        RequestSpecification form = asks().contentType("application/x-www-form-urlencoded");
        for (int i = 0; i < fields.length; i += 2) form.formParam((String) fields[i], fields[i + 1]);
        return keep(form.post(path));
    }

    /** Says yes to the first thing on a page that waits for this person. */
    public Response yes(String page, String pin) {
        return yes(get(waits(page)), pin);
    }

    /** Sends the form of a yes. */
    public Response yes(Response form, String pin) {
        return post(first(form, "action=\"([^\"]+/waiting/yes)\""), "id", hidden(form, "id"), "fact", hidden(form, "fact"), "pin", pin);
    }

    /** Where the first thing on a page that waits for this person is asked. */
    public String waits(String page) {
        return first(get(page), "href=\"([^\"]+/waiting/yes[^\"]+)\"");
    }

    public RequestSpecification asks() {
        return given().config(UTF_8).accept("text/html").urlEncodingEnabled(true).cookies(cookies).redirects().follow(false);
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void set(String name, String value) {
        cookies.put(name, value);
    }

    public void forget(String name) {
        cookies.remove(name);
    }

    /** The value of a hidden field of a page. */
    public static String hidden(Response page, String name) {
        return first(page, "name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"");
    }

    /** The first group of a pattern in a page. */
    public static String first(Response page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page.asString());
        if (!found.find()) throw new AssertionError("Nothing like " + pattern + " in\n" + page.asString());
        return found.group(1);
    }

    private Response keep(Response answer) {
        answer.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        });
        return answer;
    }
}
