package org.asmacademy.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Yaml;

/** The invented site as its file tells it ({@code seeds/demo/site.yaml}). */
record DemoSite(String name, String organisation, List<String> commodities, List<String> standards, int women, int men, int youngAdults,
                List<Human> people, List<Passed> passed, List<Tried> tried, List<Seen> seen, List<Said> declared, List<Confirmed> confirmed,
                List<Wanted> wanted, List<Step> planned, List<Told> told, List<Together> together) {
    private static final String FILE = "seeds/demo/site.yaml";
    private static final int MOST_DAYS = 3650;

    record Human(String nickname, String role, boolean pin, Language language) { }

    record Passed(String quiz, int people, int daysAgo) { }

    record Tried(String task, int daysAgo) { }

    record Seen(String task, int daysAgo, int lines, int validDays) { }

    /** @param second whether a second person has said yes to it */
    record Said(String requirement, String value, int daysAgo, String reason, boolean second) { }

    record Confirmed(String requirement, int daysAgo, String note) { }

    record Wanted(String requirement, int daysAgo, int daysFromThen, String reason) { }

    record Step(String requirement, String action, String owner, int daysAgo, int daysFromThen, String cost, String support) { }

    record Told(String requirement, int daysAgo, String weDo, String cost, String payer, String help) { }

    record Together(String module, int daysAgo, int women, int men, int young) { }

    static DemoSite read(LibraryFiles files) {
        Mistakes mistakes = new Mistakes();
        Yaml site = Yaml.of(files, FILE, mistakes);
        site.only("name", "organisation", "commodities", "standards", "crew", "people", "more-people", "passed", "tried", "seen", "declared", "confirmed", "wanted", "planned", "told", "together");
        Yaml crew = site.need("crew");
        DemoSite read = new DemoSite(site.need("name").text(), site.need("organisation").text(), site.need("commodities").texts(), site.need("standards").texts(),
                days(crew, "women"), days(crew, "men"), days(crew, "young-adults"), people(site),
                items(site, "passed", "quiz", "people", "days-ago").map(y -> new Passed(y.need("quiz").text(), days(y, "people"), days(y, "days-ago"))).toList(),
                items(site, "tried", "task", "days-ago").map(y -> new Tried(y.need("task").text(), days(y, "days-ago"))).toList(),
                items(site, "seen", "task", "days-ago", "lines", "valid-days").map(y -> new Seen(y.need("task").text(), days(y, "days-ago"), days(y, "lines"), days(y, "valid-days"))).toList(),
                items(site, "declared", "requirement", "value", "days-ago", "reason", "second").map(y -> new Said(y.need("requirement").text(), y.need("value").text(), days(y, "days-ago"),
                        y.need("reason").text(), !y.maybe("second").present() || y.maybe("second").yes())).toList(),
                items(site, "confirmed", "requirement", "days-ago", "note").map(y -> new Confirmed(y.need("requirement").text(), days(y, "days-ago"), y.need("note").text())).toList(),
                items(site, "wanted", "requirement", "days-ago", "within-days", "reason").map(y -> new Wanted(y.need("requirement").text(), days(y, "days-ago"), days(y, "within-days"),
                        y.need("reason").text())).toList(),
                items(site, "planned", "requirement", "action", "owner", "days-ago", "within-days", "cost", "support").map(y -> new Step(y.need("requirement").text(),
                        y.need("action").text(), y.need("owner").text(), days(y, "days-ago"), days(y, "within-days"), y.need("cost").text(), y.need("support").text())).toList(),
                items(site, "told", "requirement", "days-ago", "we-do", "cost", "payer", "help").map(y -> new Told(y.need("requirement").text(), days(y, "days-ago"),
                        y.need("we-do").text(), y.need("cost").text(), y.need("payer").text(), y.need("help").text())).toList(),
                items(site, "together", "module", "days-ago", "women", "men", "young").map(y -> new Together(y.need("module").text(), days(y, "days-ago"), days(y, "women"),
                        days(y, "men"), days(y, "young"))).toList());
        mistakes.throwIfAny();
        return read;
    }

    private static List<Human> people(Yaml site) {
        List<Human> people = new ArrayList<>(items(site, "people", "nickname", "role", "pin", "language").map(y -> {
            Map<String, Yaml> said = y.entries();
            return new Human(y.need("nickname").text(), said.containsKey("role") ? y.need("role").text() : "", said.containsKey("pin") && y.need("pin").yes(),
                    new Language(y.need("language").text()));
        }).toList());
        Yaml more = site.need("more-people");
        String pattern = more.need("nickname").text();
        Language language = new Language(more.need("language").text());
        for (int number = days(more, "from"); number <= days(more, "to"); number++) {
            people.add(new Human(pattern.replace("{number}", String.valueOf(number)), "", false, language));
        }
        return people;
    }

    /** A list of maps with these keys and no others. */
    private static Stream<Yaml> items(Yaml site, String list, String... keys) {
        List<Yaml> items = site.need(list).items();
        items.forEach(item -> item.only(keys));
        return items.stream();
    }

    private static int days(Yaml from, String key) {
        return from.need(key).whole(0, MOST_DAYS);
    }
}
