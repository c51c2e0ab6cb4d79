package org.asmacademy.standard;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.shared.LibraryFiles;

/** A steward for tests, who works through the pages. All tests share the standards: whoever loads one puts the program's own back. */
@ApplicationScoped
public class StewardAtWork {
    private static final String LOGIN = "steward-of-tests";
    private final People people;
    private final LibraryFiles files;

    StewardAtWork(People people, LibraryFiles files) {
        this.people = people;
        this.files = files;
    }

    /** A phone on which the steward has signed in. */
    public Phone phone() {
        String password = people.randomPassword();
        people.staff(LOGIN, Role.STEWARD, password);
        Phone phone = new Phone();
        phone.post("/en/staff", "login", LOGIN, "password", password).then().statusCode(303);
        return phone;
    }

    /** The file that came with the program. */
    public String shipped(String standard) {
        return new String(files.read("seeds/standards/" + standard + ".yaml"), StandardCharsets.UTF_8);
    }

    public static Response choose(Phone phone, String language, String name, byte[] bytes) {
        return phone.asks().multiPart("file", name, bytes, "application/octet-stream").post("/" + language + "/standards/load");
    }

    /** Chooses a file and looks at what would change. @return the address of that page, its answer */
    public static Response preview(Phone phone, byte[] bytes) {
        return phone.get(path(choose(phone, "en", "file.yaml", bytes).then().statusCode(303).extract().header("Location")));
    }

    /** Puts a catalogue in force through the pages. */
    public void load(String text) {
        Phone phone = phone();
        Response preview = preview(phone, text.getBytes(StandardCharsets.UTF_8)).then().statusCode(200).extract().response();
        if (preview.asString().contains("is in force already")) return;
        apply(phone, preview).then().statusCode(303);
    }

    public static Response apply(Phone phone, Response preview) {
        return phone.post(Phone.first(preview, "action=\"([^\"]+/apply)\""), "base", Phone.hidden(preview, "base"));
    }

    public void putBack(String standard) {
        load(shipped(standard));
    }

    public static String path(String location) {
        return location.replaceFirst("https?://[^/]+", "");
    }
}
