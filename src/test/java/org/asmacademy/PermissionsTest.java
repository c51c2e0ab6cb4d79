package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.Endpoints.Endpoint;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.PermissionRows;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.sharing.ShareOffered;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.Test;

/** Every address asked as every role, against a matrix that was written by hand ({@link Matrix}) and not read from the program's own table. */
@QuarkusTest
class PermissionsTest {
    /** What the program says to whom it lets through to nothing. */
    private static final Set<String> REFUSALS = Set.of("Nothing here for this role at this site", "Nothing here for who has not signed in", "No such site here");
    @Inject TestMine mines;
    @Inject CanaryMine library;
    @Inject People people;
    @Inject Journal journal;
    @Inject Standards standards;
    @Inject Sharing sharing;

    @Test
    void every_address_says_what_it_is_and_stands_in_the_matrix() {
        List<Endpoint> all = Endpoints.all();
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(endpoint -> assertThat(Stream.concat(endpoint.may().stream(), endpoint.open().stream()))
                .as("@May or @Public at " + endpoint.verb() + " " + endpoint.path()).hasSize(1));
        assertThat(addresses(all, endpoint -> endpoint.may().isPresent())).as("addresses that a role opens")
                .isEqualTo(Matrix.rows().stream().map(Matrix.Row::address).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(addresses(all, endpoint -> endpoint.open().isPresent())).as("addresses open to everybody").isEqualTo(new TreeSet<>(Matrix.OPEN));
        assertThat(all.stream().flatMap(endpoint -> endpoint.may().stream()).collect(Collectors.toSet())).as("actions of permissions.yaml").isEqualTo(PermissionRows.actions());
    }

    private static Set<String> addresses(List<Endpoint> endpoints, java.util.function.Predicate<Endpoint> which) {
        return endpoints.stream().filter(which).map(Endpoint::address).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everybody_may_do_what_the_matrix_says_and_nothing_else() {
        Mine mine = mines.open();
        Map<String, Phone> roles = roles(mine);
        mine.join("Guest", "7391");
        Map<String, String> gaps = gaps(mine, mine.idOf("Guest"));
        assertThat(Matrix.rows()).allSatisfy(row -> assertThat(roles.keySet()).containsAll(row.allowed()));
        List<String> wrong = new ArrayList<>();
        for (Matrix.Row row : Matrix.rows()) {
            roles.forEach((role, phone) -> problem(row, role, ask(phone, row, mine, gaps)).ifPresent(wrong::add));
        }
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    /** Somebody is in unless they are told to sign in, or that there is nothing here for them. */
    private static Optional<String> problem(Matrix.Row row, String role, Response answer) {
        boolean missing = answer.statusCode() == 404;
        boolean refused = answer.statusCode() == 401 && answer.asString().contains("sign-in-needed") || missing && REFUSALS.stream().anyMatch(answer.asString()::contains);
        boolean allowed = row.allowed().contains(role);
        boolean right = answer.statusCode() < 500 && refused != allowed && (!allowed || !missing || row.bare());
        return right ? Optional.empty() : Optional.of(role + (allowed ? " may not " : " may ") + row.address() + ": " + answer.statusCode() + " "
                + (missing ? answer.asString() : ""));
    }

    /** A form with an id and nothing else: whoever may send it is told what is missing. As a machine asks, since it is told why. */
    private static Response ask(Phone phone, Matrix.Row row, Mine mine, Map<String, String> gaps) {
        String path = row.address().substring(row.verb().length() + 1).replace("~", "/en/sites/" + mine.id()).replaceFirst("^=", "/en");
        for (Map.Entry<String, String> gap : gaps.entrySet()) path = path.replace("{" + gap.getKey() + "}", gap.getValue());
        RequestSpecification request = phone.asks().accept("*/*");
        if (row.verb().equals("GET")) return request.get(path);
        if (path.startsWith("/api/")) return request.contentType("application/json").body("{\"siteId\":\"" + mine.id() + "\",\"origin\":\"nobodys\",\"facts\":[]}").post(path);
        for (String field : List.of("id", "fact", "share", "pledge", "leave")) request.formParam(field, UUID.randomUUID());
        return request.formParam("role", "champion").formParam("given", false).formParam("pin", "0").formParam("old", "0").formParam("closed", false).post(path);
    }

    private Map<String, String> gaps(Mine mine, UUID guest) {
        String[] task = library.activity(SiteTask.class).key().key().split("/");
        return Map.ofEntries(Map.entry("siteId", mine.id().toString()), Map.entry("requirement", "craft.m5.ppe"), Map.entry("standard", "craft"),
                Map.entry("section", standards.find("craft").orElseThrow().sections().get(0).id()), Map.entry("entry", UUID.randomUUID().toString()),
                Map.entry("person", guest.toString()), Map.entry("sha256", "0".repeat(64)), Map.entry("course", task[0]), Map.entry("module", task[1]),
                Map.entry("activity", task[2]), Map.entry("month", "2026-10"), Map.entry("hash", standards.find("craft").orElseThrow().hash()),
                Map.entry("draft", UUID.randomUUID().toString()), Map.entry("link", shared(mine)), Map.entry("item", "name"));
    }

    /** The link by which the mine shows itself. */
    private String shared(Mine mine) {
        UUID share = journal.mint();
        journal.write(new NewFact(share, mine.id(), null, mine.idOf("Awa"), new ShareOffered("craft", "Somebody outside", false, LocalDate.now().plusDays(30))));
        journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Binta"), new Agreed(share)));
        return sharing.link(mine.id(), share);
    }

    private Map<String, Phone> roles(Mine mine) {
        Map<String, Phone> roles = new LinkedHashMap<>();
        roles.put("nobody", new Phone());
        roles.put("learner", mine.join("Chidi", "7391"));
        roles.put("champion", mine.phoneOf("Binta"));
        roles.put("lead", mine.phoneOf("Awa"));
        roles.put("neighbour", mines.open().phoneOf("Awa"));
        for (Role role : Role.values()) if (isStaff(role)) roles.put(role.code(), staff(role));
        return roles;
    }

    private static boolean isStaff(Role role) {
        return !Set.of(Role.LEARNER, Role.CHAMPION, Role.LEAD).contains(role);
    }

    private Phone staff(Role role) {
        String password = people.randomPassword();
        people.staff("of-permissions-tests-" + role.code(), role, password);
        Phone phone = new Phone();
        phone.post("/en/staff", "login", "of-permissions-tests-" + role.code(), "password", password).then().statusCode(303);
        return phone;
    }
}
