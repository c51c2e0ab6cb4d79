package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asmacademy.TestDatabase;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.people.TestMine;
import org.asmacademy.readiness.PublishedTotals.Cell;
import org.asmacademy.readiness.TestCrew.Member;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.sharing.Region;
import org.asmacademy.sharing.TotalsOffered;
import org.asmacademy.sharing.TotalsStopped;
import org.asmacademy.site.CrewCounted;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.Test;

/** The monthly totals on a database: who gives, what is told, and that it stays as it is. Each test has a region of its own. */
@QuarkusTest
class TotalsPageTest {
    private static final RequirementKey PPE = new RequirementKey("craft.m5.ppe");
    @Inject TestCrew crews;
    @Inject TestMine mines;
    @Inject Journal journal;
    @Inject People people;
    @Inject Standards standards;
    @Inject MakeTotals totals;
    @Inject PublishedTotals published;
    @Inject CountedPlaces places;
    @Inject SiteScope scope;
    @Inject TestSessions sessions;

    /** A site whose lead and trainer say what follows together. */
    private record Mine(UUID id, Member lead, Member trainer) { }

    @Test
    void given_fewer_than_five_sites_or_people_when_totals_are_asked_then_too_few_to_show() {
        IntStream.range(0, 4).forEach(i -> gives(mine(12, 20), Region.CARIBBEAN));
        YearMonth month = make();
        assertThat(told(month, Region.CARIBBEAN)).as("four sites").isEmpty();
        Phone reader = staff(Role.ASSOCIATION);
        String page = reader.get("/en/totals/" + month).then().statusCode(200).header("Cache-Control", "no-store").extract().asString();
        String ours = page.substring(page.indexOf("id=\"r-CARIBBEAN\""));
        assertThat(ours.substring(0, ours.indexOf("</section>"))).contains("Too few to show.").doesNotContainPattern("[0-9] sites");
        gives(mine(12, 20), Region.CARIBBEAN);
        month = make();
        assertThat(told(month, Region.CARIBBEAN)).as("five").containsEntry(Contribution.Count.of(Measure.SITES), "5 -").containsEntry(Contribution.Count.of(Measure.CREW_WOMEN), "60 100");
        assertThat(told(month, Region.CARIBBEAN).keySet()).as("of nobody is told that they have learned or do something").extracting(Contribution.Count::measure)
                .doesNotContain(Measure.LEARNED, Measure.IN_PLACE, Measure.PRACTISED, Measure.SESSION_WOMEN);
        reader.get("/en/totals/" + month).then().body(containsString("About 5 sites give their numbers."), containsString("about 60 women and about 100 men"),
                containsString("too few to show"), containsString("It is not a certificate"));
        reader.get("/fr/totals/" + month).then().body(containsString("Environ 5 sites"), containsString("Ce n’est un certificat de rien"));
        reader.get("/es/totals/" + month).then().body(containsString("Unos 5 sitios"), containsString("No es un certificado"));
    }

    @Test
    void five_sites_with_women_at_four_of_them_tell_no_women_and_no_men() {
        IntStream.range(0, 5).forEach(i -> gives(mine(i, 20), Region.CENTRAL_SOUTH_ASIA));
        YearMonth month = make();
        assertThat(told(month, Region.CENTRAL_SOUTH_ASIA).keySet()).contains(Contribution.Count.of(Measure.SITES)).doesNotContain(Contribution.Count.of(Measure.CREW_WOMEN));
    }

    @Test
    void what_five_say_is_in_place_and_five_do_not_is_told_and_frozen() throws Exception {
        List<Mine> all = IntStream.range(0, 12).mapToObj(i -> mine(11, 21)).toList();
        all.forEach(mine -> gives(mine, Region.LATIN_AMERICA));
        all.subList(0, 6).forEach(this::doesIt);
        says(all.get(6));                                           // without a second yes it is nobody's word
        YearMonth month = make();
        Contribution.Count ppe = new Contribution.Count("craft", PPE.id(), Measure.IN_PLACE);
        assertThat(told(month, Region.LATIN_AMERICA)).containsEntry(ppe, "5 5").containsEntry(Contribution.Count.of(Measure.SITES), "10 -")
                .containsEntry(Contribution.Count.of(Measure.CREW_WOMEN), "130 250");
        Map<Contribution.Count, String> before = told(month, Region.LATIN_AMERICA);
        all.subList(6, 12).forEach(this::doesIt);
        assertThat(totals.make(month)).as("made a second time").isFalse();
        assertThat(told(month, Region.LATIN_AMERICA)).isEqualTo(before);
        assertThat(told(make(), Region.LATIN_AMERICA)).as("when all twelve do it, nobody is told so: it would be about each").doesNotContainKey(ppe);
        Phone reader = staff(Role.RESEARCHER);
        reader.get("/en/totals/" + month).then().body(containsString("about 5, others 5"));
        String csv = reader.asks().get("/en/totals/" + month + "/file").then().statusCode(200).contentType("text/csv").extract().asString();
        assertThat(csv).contains("not a certificate").contains("\"Latin America\",\"craft\",\"craft.m5.ppe\"").contains(",\"5\",\"5\"").contains(",\"\",\"\"");
        assertThat(csv.lines().count()).as("a fixed table: the same cells for every region").isEqualTo(2 + published.of(month).size());
        for (String change : List.of("update published_total set part = 10", "delete from published_total", "update published_month set made_at = now()", "delete from published_month")) {
            try (Connection app = TestDatabase.asApp(); Statement sql = app.createStatement()) {
                assertThatThrownBy(() -> sql.execute(change)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void one_person_stops_it_and_the_group_is_in_no_further_table_while_the_frozen_one_stays() {
        List<Mine> all = IntStream.range(0, 10).mapToObj(i -> mine(11, 21)).toList();
        all.forEach(mine -> gives(mine, Region.AFRICA_FRENCH));
        YearMonth month = make();
        assertThat(told(month, Region.AFRICA_FRENCH)).containsEntry(Contribution.Count.of(Measure.SITES), "10 -");
        Mine gone = all.get(0);
        write(new NewFact(journal.mint(), gone.id(), null, gone.trainer().id(), new TotalsStopped()));
        YearMonth next = make();
        assertThat(told(next, Region.AFRICA_FRENCH)).as("one of ten stopped: not nine, but the other group").containsEntry(Contribution.Count.of(Measure.SITES), "5 -");
        assertThat(told(month, Region.AFRICA_FRENCH)).containsEntry(Contribution.Count.of(Measure.SITES), "10 -");
        gone.lead().asks().get("/en/sites/" + gone.id() + "/totals").then().statusCode(200).body(containsString("Our numbers do not go in."));
        Mine other = all.stream().skip(1).filter(mine -> scope.in(mine.id(), () -> places.of(mine.id())).get(0).until().isPresent()).findFirst().orElseThrow();
        other.lead().asks().get("/en/sites/" + other.id() + "/totals").then().body(containsString("Our numbers go in."), containsString("A mine that was counted with us stopped"));
        gives(gone, Region.AFRICA_FRENCH);
        assertThat(told(make(), Region.AFRICA_FRENCH)).as("who comes back waits a year").containsEntry(Contribution.Count.of(Measure.SITES), "5 -");
        YearMonth later = next.plusMonths(12);
        assertThat(totals.make(later)).as("months in between may be missing").isTrue();
        assertThat(told(later, Region.AFRICA_FRENCH)).as("a year later all ten").containsEntry(Contribution.Count.of(Measure.SITES), "10 -");
    }

    @Test
    void two_programs_that_count_at_once_make_one_table_with_the_sessions_of_its_month() throws Exception {
        YearMonth month = next();
        List<Mine> all = IntStream.range(0, 5).mapToObj(i -> mine(11, 21)).toList();
        all.forEach(mine -> gives(mine, Region.AFRICA_ENGLISH));
        all.forEach(mine -> sessions.held(mine.id(), month.atDay(28), 6, 4, 2));
        all.forEach(mine -> sessions.held(mine.id(), month.minusMonths(1).atEndOfMonth(), 100, 100, 100));
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Future<Boolean>> made = new ArrayList<>();
            for (int i = 0; i < 3; i++) made.add(nodes.submit(() -> totals.make(month)));
            int times = 0;
            for (Future<Boolean> one : made) times += one.get() ? 1 : 0;
            assertThat(times).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
        assertThat(told(month, Region.AFRICA_ENGLISH)).containsEntry(Contribution.Count.of(Measure.SITES), "5 -")
                .containsEntry(Contribution.Count.of(Measure.SESSION_WOMEN), "30 20").containsEntry(Contribution.Count.of(Measure.SESSION_YOUNG), "10 40");
        staff(Role.RESEARCHER).get("/en/totals/" + month).then().body(containsString("women took part about 30 times and men about 20 times"),
                containsString("Young adults (18 to 24 years) took part about 10 times"));
    }

    @Test
    void totals_are_for_coordinators_associations_and_researchers() {
        YearMonth month = published.months().isEmpty() ? anyTable() : published.months().get(0);
        for (Role role : List.of(Role.COORDINATOR, Role.ASSOCIATION, Role.RESEARCHER, Role.ADMIN)) {
            Phone reader = staff(role);
            reader.get("/en/totals").then().statusCode(200).body(containsString("/en/totals/" + month));
            reader.get("/en/totals/" + month).then().statusCode(200);
            reader.get("/en/totals/1999-01").then().statusCode(404);
            reader.get("/en/totals/soon").then().statusCode(404);
        }
        Mine mine = mine(3, 3);
        for (String path : List.of("/en/totals", "/en/totals/" + month, "/en/totals/" + month + "/file")) {
            mine.lead().asks().get(path).then().statusCode(404);
            new Phone().get(path).then().statusCode(303);
        }
        Phone association = staff(Role.ASSOCIATION);
        association.get("/en/sites/" + mine.id() + "/totals").then().statusCode(404);
        association.get("/en/sites/" + mine.id() + "/readiness").then().statusCode(404);
        association.get("/en/sites/new").then().statusCode(404);
    }

    @Test
    void a_lead_offers_a_second_says_yes_after_seeing_every_number_and_either_stops() {
        TestMine.Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        Phone trainer = mine.phoneOf("Binta");
        String page = "/en/sites/" + mine.id() + "/totals";
        lead.get("/en/sites/" + mine.id() + "/readiness").then().body(containsString(page));
        lead.get(page).then().statusCode(200).body(containsString("Our numbers do not go in."), containsString("12 women and 20 men"), containsString("5 are young adults"),
                containsString("0 of 32"), containsString("This is your own chart. It is not a certificate."));
        trainer.get(page).then().statusCode(200).body(not(containsString("/totals/offer")));
        trainer.post(page + "/offer", "id", UUID.randomUUID(), "region", "CARIBBEAN").then().statusCode(404);
        lead.post(page + "/offer", "id", UUID.randomUUID(), "region", "Koro").then().statusCode(400).body(containsString("Choose a region."));
        lead.post("/fr" + page.substring(3) + "/offer", "id", UUID.randomUUID(), "region", "CARIBBEAN", "go", "here").then().statusCode(200)
                .body(containsString("value=\"CARIBBEAN\" checked"), containsString("Caraïbes"));
        lead.post(page + "/offer", "id", Phone.hidden(lead.get(page), "id"), "region", "EAST_ASIA_PACIFIC").then().statusCode(303);
        lead.get(page).then().body(containsString("Waits for a second person. Region: East and South-East Asia, Pacific"), not(containsString("/waiting/yes")));
        String ask = Phone.first(trainer.get(page), "href=\"([^\"]+/waiting/yes[^\"]+)\"");
        trainer.get(ask).then().body(containsString("Shall our numbers go in?"), containsString("cannot be taken out of a sum"));
        trainer.post("/en/sites/" + mine.id() + "/waiting/yes", "id", Phone.hidden(trainer.get(ask), "id"), "fact", Phone.hidden(trainer.get(ask), "fact"), "pin",
                mine.pins().get("Binta")).then().statusCode(303).header("Location", containsString(page));
        lead.get(page).then().body(containsString("Our numbers go in. Region: East and South-East Asia, Pacific"), containsString("Binta said yes too."),
                containsString("We are in no table yet."));
        journal.rebuild(mine.id());
        lead.get(page).then().body(containsString("Our numbers go in."));
        trainer.post(page + "/stop", "id", Phone.hidden(trainer.get(page), "id")).then().statusCode(303);
        lead.get(page).then().body(containsString("Our numbers do not go in."));
        journal.rebuild(mine.id());
        lead.get(page).then().body(containsString("Our numbers do not go in."));
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("wants our numbers in the monthly totals"), containsString("Binta stopped giving our numbers"));
        mine.join("Chidi", "7391").get(page).then().statusCode(404);
        mines.open().phoneOf("Awa").get(page).then().statusCode(404);
    }

    @Test
    void nobody_at_a_mine_can_be_made_one_of_those_who_read_totals() {
        Mine mine = mine(3, 3);
        for (Role role : List.of(Role.ASSOCIATION, Role.RESEARCHER, Role.ADMIN, Role.COORDINATOR)) {
            assertThat(journal.write(new NewFact(journal.mint(), mine.id(), mine.lead().id(), mine.lead().id(), new RoleGiven(role.code(), true))).taken()).isFalse();
        }
    }

    /** It would fall over at the first thing that it is not given. */
    @Test
    void a_hub_publishes_nothing_and_nobody_publishes_on_the_first_days() {
        Clock third = Clock.fixed(Instant.parse("2027-03-03T10:00:00Z"), ZoneOffset.UTC);
        new MakeTotals(null, null, null, null, null, null, config(3), academy(AcademyConfig.Place.HUB), third).look();
        Clock second = Clock.fixed(Instant.parse("2027-03-02T23:00:00Z"), ZoneOffset.UTC);
        new MakeTotals(null, null, null, null, null, null, config(3), academy(AcademyConfig.Place.CENTRE), second).look();
        assertThatThrownBy(() -> new MakeTotals(null, null, null, null, null, null, config(3), academy(AcademyConfig.Place.CENTRE), third).look())
                .isInstanceOf(NullPointerException.class);
    }

    private static TotalsConfig config(int day) {
        return (TotalsConfig) Proxy.newProxyInstance(TotalsConfig.class.getClassLoader(), new Class<?>[] {TotalsConfig.class}, (proxy, method, values) -> day);
    }

    private static AcademyConfig academy(AcademyConfig.Place place) {
        return (AcademyConfig) Proxy.newProxyInstance(AcademyConfig.class.getClassLoader(), new Class<?>[] {AcademyConfig.class}, (proxy, method, values) -> place);
    }

    private YearMonth anyTable() {
        gives(mine(1, 1), Region.EAST_ASIA_PACIFIC);
        return make();
    }

    /** After all that are there: a table is made once for ever. */
    private YearMonth next() {
        return published.months().stream().findFirst().orElse(YearMonth.of(2030, 1)).plusMonths(1);
    }

    private YearMonth make() {
        YearMonth month = next();
        assertThat(totals.make(month)).isTrue();
        return month;
    }

    private Map<Contribution.Count, String> told(YearMonth month, Region region) {
        return published.of(month).stream().filter(cell -> cell.region() == region && cell.told()).collect(Collectors.toMap(Cell::count,
                cell -> cell.part().getAsInt() + " " + (cell.rest().isPresent() ? cell.rest().getAsInt() : "-")));
    }

    private Mine mine(int women, int men) {
        UUID site = crews.site();
        Mine mine = new Mine(site, crews.member(site, "Awa", Role.LEAD), crews.member(site, "Binta", Role.CHAMPION));
        write(new NewFact(journal.mint(), site, null, mine.lead().id(), new CrewCounted(women, men, 3)));
        return mine;
    }

    private void gives(Mine mine, Region region) {
        together(mine, new TotalsOffered(region));
    }

    private void doesIt(Mine mine) {
        together(mine, doIt());
    }

    private void says(Mine mine) {
        write(new NewFact(journal.mint(), mine.id(), null, mine.lead().id(), doIt()));
    }

    private Declared doIt() {
        Standard standard = standards.of(PPE).orElseThrow();
        return new Declared(PPE, standard.hash(), standard.section(standards.requirement(PPE).orElseThrow()).scale().highest().value(), "");
    }

    private void together(Mine mine, Object body) {
        UUID fact = journal.mint();
        write(new NewFact(fact, mine.id(), null, mine.lead().id(), body));
        write(new NewFact(journal.mint(), mine.id(), null, mine.trainer().id(), new Agreed(fact)));
    }

    private void write(NewFact fact) {
        assertThat(journal.write(fact).taken()).as("taken: " + fact.body()).isTrue();
    }

    private Phone staff(Role role) {
        String login = role.code() + "-" + UUID.randomUUID();
        people.staff(login, role, "a long password");
        Phone phone = new Phone();
        phone.post("/en/staff", "login", login, "password", "a long password").then().statusCode(303)
                .header("Location", endsWith(role == Role.COORDINATOR ? "/en/sites/new" : "/en/totals"));
        phone.get("/en/our-mine").then().statusCode(303).header("Location", endsWith(role.begins()));
        return phone;
    }
}
