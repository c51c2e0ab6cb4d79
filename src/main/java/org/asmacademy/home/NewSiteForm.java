package org.asmacademy.home;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.site.CrewCounted;
import org.asmacademy.site.SiteDescribed;

/** What five screens ask of a new site, as it was typed: each screen carries all of it, so that going back loses nothing. */
record NewSiteForm(UUID id, String name, String organisation, List<String> commodities, String women, String men, String young,
                   List<String> standards, String lead, String champion) {
    private static final List<List<String>> SCREENS = List.of(List.of("name", "organisation"), List.of("commodity"), List.of("women", "men", "young"),
            List.of("standard"), List.of("lead", "champion"));

    /** One value to be carried along. */
    record Field(String name, String value) { }

    static NewSiteForm empty(UUID id) {
        return new NewSiteForm(id, "", "", List.of(), "", "", "", List.of(), "", "");
    }

    static NewSiteForm of(UUID id, MultivaluedMap<String, String> typed) {
        return new NewSiteForm(id, one(typed, "name"), one(typed, "organisation"), all(typed, "commodity"), one(typed, "women"), one(typed, "men"),
                one(typed, "young"), all(typed, "standard"), one(typed, "lead"), one(typed, "champion"));
    }

    static int screens() {
        return SCREENS.size();
    }

    /** What the other screens have asked: hidden fields of this one. */
    List<Field> carried(int screen) {
        return all().stream().filter(field -> !SCREENS.get(screen - 1).contains(field.name())).toList();
    }

    public List<Field> all() {
        List<Field> fields = new ArrayList<>(List.of(new Field("name", name), new Field("organisation", organisation), new Field("women", women),
                new Field("men", men), new Field("young", young), new Field("lead", lead), new Field("champion", champion)));
        commodities.forEach(code -> fields.add(new Field("commodity", code)));
        standards.forEach(id -> fields.add(new Field("standard", id)));
        fields.removeIf(field -> field.value().isEmpty());
        return List.copyOf(fields);
    }

    SiteDescribed described() {
        return new SiteDescribed(name, Optional.of(organisation).filter(words -> !words.isEmpty()), commodities, standards);
    }

    /** Nothing when nothing was counted. */
    Optional<CrewCounted> crew() {
        if ((women + men + young).isEmpty()) return Optional.empty();
        return Optional.of(new CrewCounted(number(women), number(men), number(young)));
    }

    /** Whether the counts are numbers that can be true. */
    boolean countsFit() {
        if (!List.of(women, men, young).stream().allMatch(count -> count.matches("\\d{0,5}"))) return false;
        return crew().map(crew -> crew.youngAdults() <= crew.all()).orElse(true);
    }

    private static int number(String typed) {
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    private static String one(MultivaluedMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(value -> value.strip().replaceAll("\\s+", " ")).orElse("");
    }

    private static List<String> all(MultivaluedMap<String, String> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream().distinct().toList();
    }
}
