package org.asmacademy.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.Sha256;

/** Loads an invented standard through the pages, as a steward does. The staff row and the session are put in by SQL; everything else is forms. */
final class Steward {
    private static final String TOKEN = "bench-steward";
    private static final String[] LANGUAGES = {"en", "fr", "es"};

    private Steward() { }

    /** Makes the steward. */
    static void open(Connection database) throws SQLException {
        UUID id = Mine.id();
        try (PreparedStatement staff = database.prepareStatement("insert into staff (id, login, password, role, created_at) values (?, 'bench-steward', '', 'steward', now())");
                PreparedStatement session = database.prepareStatement("insert into session (token_hash, person_id, began_at, seen_at, ends_at)"
                        + " values (?, ?, now(), now(), now() + interval '1 day')")) {
            staff.setObject(1, id);
            staff.execute();
            session.setString(1, Sha256.hex(TOKEN));
            session.setObject(2, id);
            session.execute();
        }
    }

    /** From the chosen file to the first page that shows it, in seconds. */
    static double load(Web web, int requirements) throws IOException {
        byte[] file = catalogue(requirements).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long began = System.nanoTime();
        String draft = path(web.file("/en/standards/load", TOKEN, "file", "bench.yaml", file).must(303));
        Matcher base = Pattern.compile("name=\"base\" value=\"([^\"]*)\"").matcher(web.get(draft, TOKEN).must(200).text());
        if (!base.find()) throw new IllegalStateException("The preview has no order to put it in force");
        web.form(draft + "/apply", TOKEN, "base=" + base.group(1)).must(303);
        String page = web.get("/en/requirements/bench.m1.r" + (requirements - 1), "").must(200).text();
        if (!page.contains("Requirement " + (requirements - 1))) throw new IllegalStateException("The new standard is not shown");
        return (System.nanoTime() - began) / 1e9;
    }

    private static String path(Web.Answer answer) {
        String location = answer.headers().get("location");
        return location.substring(location.indexOf("/en/"));
    }

    private static String catalogue(int requirements) {
        StringBuilder text = new StringBuilder("id: bench\nversion: \"1.0\"\nedition: 1\nname: " + words("Bench") + "\nshort-name: Bench\npublisher: Nobody\nlicence: CC-BY-SA-4.0\n"
                + "attribution: " + words("Invented") + "\nnotice: " + words("Invented") + "\ncommodities: [all]\nstages:\n  - {id: entry, title: " + words("First") + ", confidence: partly}\n"
                + "scales:\n  steps:\n    - {value: yes-we-do, order: 1, label: " + words("We do") + "}\n    - {value: not-yet, order: 0, label: " + words("Not yet") + "}\n"
                + "sections:\n  - {id: bench.m1, title: " + words("Work") + ", scale: steps, confidence: partly}\nrequirements:\n");
        for (int i = 0; i < requirements; i++) {
            text.append("  - {id: bench.m1.r").append(i).append(", section: bench.m1, stage: entry, code-confidence: unknown, title: ").append(words("Requirement " + i)).append(", summary: ")
                    .append(words("What this requirement asks of a mine, said in a sentence of some length, number " + i)).append(", evidence: {en: [a list, a photo], fr: [une liste, une photo],")
                    .append(" es: [una lista, una foto]}, topic: work, commodities: [all], since: \"1.0\", confidence: partly, sources: [{document: Invented}]}\n");
        }
        return text.toString();
    }

    private static String words(String words) {
        StringBuilder all = new StringBuilder("{");
        for (String language : LANGUAGES) all.append(all.length() > 1 ? ", " : "").append(language).append(": \"").append(words).append('"');
        return all.append('}').toString();
    }
}
