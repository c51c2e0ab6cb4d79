package org.asmacademy.people;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asmacademy.shared.ProblemException;

/** A form that came too late: where it was going, and all that was filled in. */
record Kept(String to, List<Field> fields) {
    private static final String MARK = "kept.";
    private static final int MOST_FIELDS = 200;
    private static final int MOST_BYTES = 64 * 1024;

    /** One value of the form; several may have one name. */
    record Field(String name, String value) {
        /** The name it has while it waits, so that no form's fields are mistaken for the sign-in's own. */
        public String waiting() {
            return MARK + name;
        }
    }

    static Kept of(String to, MultivaluedMap<String, String> form) {
        List<Field> fields = new ArrayList<>();
        form.forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        long bytes = fields.stream().mapToLong(f -> size(f.name()) + size(f.value())).sum();
        if (fields.size() > MOST_FIELDS || bytes > MOST_BYTES) throw new TooMuch();
        return new Kept(to, List.copyOf(fields));
    }

    /** What waited in a sign-in form. */
    static Kept waitingIn(String to, MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> waited = new MultivaluedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(MARK)) waited.put(name.substring(MARK.length()), values);
        });
        return of(to, waited);
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static class TooMuch extends ProblemException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super(413, "too-much-to-keep", "You were signed out", "At most " + MOST_FIELDS + " fields and " + MOST_BYTES + " bytes are kept");
        }
    }
}
