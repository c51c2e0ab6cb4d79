package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.CourseModule;

/**
 * What somebody typed about a group session.
 *
 * @param session one that is worded anew
 * @param module  a module's key, or what was sent in its place
 */
record SessionForm(UUID id, Optional<UUID> session, String module, String day, String women, String men, String young) {
    /** The button that was pressed: "women-plus", "men-minus". The phone's own script does the same without asking. */
    static final String STEP = "step";
    /** How long after it a session may be written down, in days. */
    static final int LATEST = 366;

    static SessionForm empty(UUID id, String module, LocalDate today) {
        return new SessionForm(id, Optional.empty(), module == null ? "" : module, today.toString(), "", "", "");
    }

    static SessionForm of(UUID id, GroupSessions.Session session) {
        return new SessionForm(id, Optional.of(session.id()), session.module().toString(), session.day().toString(), String.valueOf(session.women()),
                String.valueOf(session.men()), String.valueOf(session.young()));
    }

    static SessionForm of(Typed typed) {
        return new SessionForm(typed.id(), typed.uuid("session"), typed.words("module"), typed.words("day"), typed.words("women"), typed.words("men"), typed.words("young"));
    }

    public int most() {
        return SessionHeld.MOST;
    }

    /** With one more or one less. */
    SessionForm stepped(String step) {
        int by = step.endsWith("-plus") ? 1 : -1;
        String name = step.replaceAll("-.*", "");
        return new SessionForm(id, session, module, day, name.equals("women") ? by(women, by) : women, name.equals("men") ? by(men, by) : men,
                name.equals("young") ? by(young, by) : young);
    }

    private static String by(String typed, int by) {
        return String.valueOf(Math.min(SessionHeld.MOST, Math.max(0, number(typed).orElse(0) + by)));
    }

    /** What is wrong, in words, by field. */
    Map<String, String> wrong(SessionMessages words, LocalDate today, boolean known) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!known) wrong.put("module", words.no_module());
        if (date().filter(date -> !date.isAfter(today.plusDays(1)) && !date.isBefore(today.minusDays(LATEST))).isEmpty()) wrong.put("day", words.no_day());
        Map.of("women", women, "men", men, "young", young).forEach((field, typed) -> {
            if (number(typed).filter(SessionHeld::inRange).isEmpty()) wrong.put(field, words.wrong_number(SessionHeld.MOST));
        });
        if (Stream.of("women", "men", "young").anyMatch(wrong::containsKey)) return wrong;
        int all = number(women).orElseThrow() + number(men).orElseThrow();
        if (all == 0) wrong.put("women", words.nobody());
        else if (number(young).orElseThrow() > all) wrong.put("young", words.too_young());
        return wrong;
    }

    /** Nothing may be wrong. */
    SessionHeld held(CourseModule module) {
        return new SessionHeld(session, module.key(), Optional.of(module.activities().get(0).pack()), date().orElseThrow(), number(women).orElseThrow(),
                number(men).orElseThrow(), number(young).orElseThrow());
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Left empty is nobody. */
    private static Optional<Integer> number(String typed) {
        String plain = typed.isEmpty() ? "0" : typed;
        return plain.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }
}
