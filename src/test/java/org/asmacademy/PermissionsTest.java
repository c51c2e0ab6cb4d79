package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.sharing.ShareOffered;
import org.asmacademy.sharing.Sharing;
import org.junit.jupiter.api.Test;

/** Who may do what with a site's own judgement, plan, shares and data: part C of {@code research/domain.md}, cell by cell, by request. */
@QuarkusTest
class PermissionsTest {
    private static final String REQUIREMENT = "/readiness/requirements/craft.m5.ppe";
    /** A neighbour is the lead of another mine. What is done, how it is asked for (at a site's address; after "=", in the academy), and by whom it may be done; everybody else is refused. */
    private static final String MATRIX = """
            see the board                          | GET  | /readiness                  | learner champion lead
            see a requirement                      | GET  | %1$s                        | learner champion lead
            see the way over time                  | GET  | /readiness/over-time        | learner champion lead
            see the plan                           | GET  | /plan                       | learner champion lead
            declare                                | GET  | %1$s/declare                | champion lead
            declare                                | POST | %1$s/declare                | champion lead
            set a target                           | GET  | %1$s/target                 | champion lead
            set a target                           | POST | %1$s/target                 | champion lead
            plan a step                            | GET  | %1$s/plan                   | champion lead
            plan a step                            | POST | %1$s/plan                   | champion lead
            say it in our own words                | GET  | %1$s/own-words              | champion lead
            say it in our own words                | POST | %1$s/own-words              | champion lead
            choose between words made apart        | POST | %1$s/said/choose            | champion lead
            see what waits for a second person     | GET  | /waiting                    | champion lead
            say the second yes                     | POST | /waiting/yes                | champion lead
            choose worries                         | GET  | /worries/choose             | champion lead
            choose worries                         | POST | /worries/choose             | champion lead
            open a course for a group              | GET  | /groups/edit                | champion lead
            open a course for a group              | POST | /groups/edit                | champion lead
            make a report                          | GET  | /report                     | champion lead
            answer a report's questions            | GET  | /report/answers             | champion lead
            see the shares and who looked          | GET  | /shares                     | champion lead
            offer a share                          | GET  | /shares/offer               | lead
            offer a share                          | POST | /shares/offer               | lead
            stop a share                           | POST | /shares/stop                | champion lead
            say whether a pledge was kept          | POST | /shares/pledge              | champion lead
            see how the site can leave             | GET  | /leave                      | champion lead
            ask to leave or for a copy             | POST | /leave                      | lead
            stay                                   | POST | /leave/stop                 | champion lead
            see the log                            | GET  | /log                        | lead
            see the people                         | GET  | /people                     | champion lead
            see what was kept                      | GET  | /evidence                   | learner champion lead
            see the group sessions                 | GET  | /sessions                   | learner champion lead
            count a group session                  | GET  | /sessions/new?module=sand-stone-dust/dust | champion lead
            see what would go into totals          | GET  | /totals                     | champion lead
            offer numbers to totals                | POST | /totals/offer               | lead
            stop giving numbers                    | POST | /totals/stop                | champion lead
            set a goal for who learns together     | POST | /plan/goal                  | lead
            watch a site task                      | GET  | =/tasks/sand-stone-dust/dust/wet-shift/watch | champion lead neighbour
            begin with a link                      | GET  | =/invited                   | assessor
            write down what was seen               | GET  | =/shared/%2$s/seen/craft.m5.ppe | assessor
            write down what was seen               | POST | =/shared/%2$s/seen/craft.m5.ppe | assessor
            see the monthly totals                 | GET  | =/totals                    | coordinator association researcher admin
            load standards                         | GET  | =/standards/load            | steward
            open a site                            | GET  | =/sites/new                 | coordinator
            """;
    @Inject TestMine mines;
    @Inject People people;
    @Inject Journal journal;
    @Inject Sharing sharing;

    private record Cell(String what, String verb, String path, Set<String> allowed) {
        static Cell of(String line) {
            String[] parts = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            return new Cell(parts[0], parts[1], parts[2], Set.of(parts[3].split(" ")));
        }
    }

    @Test
    void everybody_may_do_what_the_matrix_says_and_nothing_else() {
        Mine mine = mines.open();
        Map<String, Phone> roles = roles(mine);
        List<Cell> cells = MATRIX.formatted(REQUIREMENT, shared(mine)).lines().map(Cell::of).toList();
        assertThat(roles.keySet()).containsAll(cells.stream().flatMap(cell -> cell.allowed.stream()).toList());
        List<String> wrong = cells.stream().flatMap(cell -> roles.entrySet().stream().flatMap(role -> {
            Response answer = ask(role.getValue(), cell, mine);
            boolean allowed = cell.allowed.contains(role.getKey());
            boolean in = answer.statusCode() != 404 && !String.valueOf(answer.header("Location")).matches(".*/(sign-in|join|staff)\\b.*");
            return in == allowed && answer.statusCode() < 500 ? Stream.empty()
                    : Stream.of(role.getKey() + (allowed ? " may not " : " may ") + cell.what + ": " + cell.verb + " " + cell.path + " " + answer.statusCode());
        })).toList();
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    /** A form with an id and nothing else: whoever may send it is told what is missing, and nothing of the site changes by it. */
    private static Response ask(Phone phone, Cell cell, Mine mine) {
        String address = cell.path.startsWith("=") ? "/en" + cell.path.substring(1) : "/en/sites/" + mine.id() + cell.path;
        return cell.verb.equals("GET") ? phone.get(address)
                : phone.post(address, "id", UUID.randomUUID(), "fact", UUID.randomUUID(), "share", UUID.randomUUID(), "pledge", UUID.randomUUID(), "leave", UUID.randomUUID());
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
        return !Set.of(Role.LEARNER, Role.CHAMPION, Role.LEAD, Role.FOUNDER).contains(role);
    }

    private Phone staff(Role role) {
        String password = people.randomPassword();
        people.staff("of-permissions-tests-" + role.code(), role, password);
        Phone phone = new Phone();
        phone.post("/en/staff", "login", "of-permissions-tests-" + role.code(), "password", password).then().statusCode(303);
        return phone;
    }
}
