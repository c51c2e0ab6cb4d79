package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asmacademy.CanaryMine.Canary;
import org.asmacademy.Endpoints.Endpoint;
import org.asmacademy.course.Activity;
import org.asmacademy.course.Lesson;
import org.asmacademy.course.Quiz;
import org.asmacademy.course.SiteTask;
import org.asmacademy.people.Phone;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two hundred people of twenty mines ask for anything with any ids, their own and others': nobody is told a word of another mine, and nothing
 * breaks ({@code reliability.md}, F16). A sample of it; a million with {@code -Drequests=1000000}, other ones with {@code -Dseed=…}.
 */
@QuarkusTest
class RandomRequestsTest {
    private static final int REQUESTS = Integer.getInteger("requests", 3_000);
    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final int MINES = 20;
    private static final int JOINED = 7;
    /** Would sign people out or change their card, until nobody is left who could see anything. */
    private static final Set<String> ENDS_THE_TEST = Set.of("POST =/sign-out", "POST ~/people/{person}/pin", "POST ~/people/{person}/left", "POST ~/card", "POST ~/devices/lost");
    private static final List<Class<? extends Activity>> KINDS = List.of(Lesson.class, Quiz.class, SiteTask.class);
    private static List<Canary> all;
    private static List<Somebody> people;
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    @Inject CanaryMine mines;
    @Inject Standards standards;
    @TestHTTPResource URI house;

    /** @param mine nothing for who has not signed in */
    private record Somebody(Optional<Canary> mine, String cookies) { }

    /** @param foreign whether the address names another mine */
    private record Asked(String verb, String path, String form, boolean foreign) { }

    @BeforeEach
    void open() throws IOException {
        if (all != null) return;
        all = new ArrayList<>();
        people = new ArrayList<>(List.of(new Somebody(Optional.empty(), ""), new Somebody(Optional.empty(), "")));
        for (int i = 0; i < MINES; i++) {
            Canary mine = mines.open("Kanari" + (char) ('a' + i) + "x");
            all.add(mine);
            List<Phone> phones = new ArrayList<>(List.of(mine.lead(), mine.mine().phoneOf(mine.word() + " trainer"), mine.mine().phoneOf(mine.word() + " miner")));
            for (int j = 0; j < JOINED; j++) phones.add(mine.mine().join(mine.word() + " " + j, "7391"));
            phones.forEach(phone -> people.add(new Somebody(Optional.of(mine), "session=" + phone.cookie("session") + "; device=" + phone.cookie("device"))));
        }
        assertThat(people).hasSize(MINES * (JOINED + 3) + 2);
    }

    @Test
    void nobody_is_told_a_word_of_another_mine_and_nothing_breaks() {
        List<Endpoint> endpoints = Endpoints.all().stream().filter(endpoint -> !ENDS_THE_TEST.contains(endpoint.address())).toList();
        AtomicLong shown = new AtomicLong();
        assertThat(wrong(endpoints, REQUESTS, shown)).as("seed " + SEED).isEmpty();
        assertThat(shown.get()).as("answers in which people saw a word of their own mine").isGreaterThan(REQUESTS / 100);
    }

    /** The control: with one broken address among all of them, this test finds it. */
    @Test
    void a_page_that_takes_the_site_from_its_address_is_found() {
        List<Endpoint> endpoints = Stream.concat(Endpoints.all().stream().filter(endpoint -> endpoint.verb().equals("GET")),
                Stream.of(new Endpoint("GET", BrokenScope.PATH, List.of(), Optional.empty(), Optional.empty()))).toList();
        List<String> wrong = wrong(endpoints, 3_000, new AtomicLong());
        assertThat(wrong).isNotEmpty().allMatch(line -> line.contains("/broken-scope")).anyMatch(line -> line.contains("tells a word of"));
    }

    private List<String> wrong(List<Endpoint> endpoints, int requests, AtomicLong shown) {
        return IntStream.range(0, requests).parallel().boxed().flatMap(i -> {
            // Each request has its own chance, so that a single one can be asked again.
            Random chance = new Random(SEED * 31 + i);
            Somebody who = any(people, chance);
            Asked asked = asked(any(endpoints, chance), who, chance);
            return problem(i, who, asked, send(who, asked), shown).stream();
        }).limit(20).toList();
    }

    private Optional<String> problem(int i, Somebody who, Asked asked, HttpResponse<byte[]> answer, AtomicLong shown) {
        String said = answer.headers().map() + new String(answer.body(), StandardCharsets.UTF_8);
        if (who.mine.filter(mine -> said.contains(mine.word())).isPresent()) shown.incrementAndGet();
        Optional<Canary> told = all.stream().filter(mine -> who.mine.filter(mine::equals).isEmpty())
                .filter(mine -> said.contains(mine.word()) || said.contains(mine.mine().code())).findFirst();
        String what = i + ": " + asked.verb + " " + asked.path + " -> " + answer.statusCode();
        if (told.isPresent()) return Optional.of(what + " tells a word of " + told.get().word());
        if (answer.statusCode() >= 500) return Optional.of(what);
        boolean kept = Set.of(303, 401, 403, 404, 405, 415).contains(answer.statusCode());
        return asked.foreign && !kept ? Optional.of(what + " at another mine") : Optional.empty();
    }

    private HttpResponse<byte[]> send(Somebody who, Asked asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.resolve(asked.path)).header("Accept", "text/html, application/json, */*");
        if (!who.cookies.isEmpty()) request.header("Cookie", who.cookies);
        if (asked.verb.equals("GET")) request.GET();
        else request.header("Content-Type", "application/x-www-form-urlencoded").method(asked.verb, HttpRequest.BodyPublishers.ofString(asked.form));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(asked.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Asked asked(Endpoint endpoint, Somebody who, Random chance) {
        Canary own = who.mine.orElseGet(() -> any(all, chance));
        boolean[] foreign = {false};
        String[] key = mines.activity(any(KINDS, chance)).key().key().split("/");
        String path = endpoint.filled(gap -> {
            Canary mine = chance.nextBoolean() ? own : any(all, chance);
            if (Set.of("id", "siteId").contains(gap)) foreign[0] = who.mine.filter(mine::equals).isEmpty();
            return value(gap, mine, own, key, chance);
        });
        String queries = endpoint.queries().stream().filter(query -> chance.nextBoolean()).map(query -> query + "=" + id(any(all, chance), chance)).collect(Collectors.joining("&"));
        return new Asked(endpoint.verb(), path + (queries.isEmpty() ? "" : "?" + queries), form(own, chance), foreign[0]);
    }

    private String value(String gap, Canary mine, Canary own, String[] key, Random chance) {
        return switch (gap) {
            case "language" -> any(List.of("en", "fr", "es"), chance);
            case "id", "siteId" -> mine.mine().id().toString();
            case "person" -> any(mine.people(), chance).toString();
            case "sha256" -> mine.picture();
            case "entry" -> any(List.of(mine.entry(), any(mine.ids(), chance)), chance).toString();
            case "item" -> "name";
            case "course" -> key[0];
            case "module" -> key[1];
            case "activity" -> key[2];
            case "standard" -> "craft";
            case "section" -> any(standards.find("craft").orElseThrow().sections(), chance).id();
            case "requirement" -> any(standards.find("craft").orElseThrow().requirements(), chance).key().id();
            // Whoever has a link may see what its mine shows: another mine's, only with a wrong end.
            case "link" -> mine.equals(own) ? own.link() : mine.link().substring(0, mine.link().length() - 2) + "~~";
            case "hash" -> standards.find("craft").orElseThrow().hash();
            default -> any(List.of("x", "2026-10", "environment", "loan"), chance);
        };
    }

    /** Fields that forms have, with ids of anybody. A PIN is never right, or people would come and go. */
    private static String form(Canary own, Random chance) {
        List<String> fields = new ArrayList<>(List.of("pin=0000", "secret=none", "role=champion", "given=true"));
        for (String name : List.of("id", "fact", "share", "pledge", "leave", "person", "session", "group", "step", "of", "replaces", "member", "to", "login", "code", "nickname", "words",
                "reason", "note", "value", "standard", "module", "region", "go", "what")) {
            if (chance.nextInt(3) == 0) fields.add(name + "=" + (chance.nextBoolean() ? id(chance.nextBoolean() ? own : any(all, chance), chance) : word(chance)));
        }
        return String.join("&", fields);
    }

    private static String word(Random chance) {
        return URLEncoder.encode(any(List.of("", "0", "yes", "copy", "craft", "2027-01-31", "-1", "'\"<&", "\u0000", "a".repeat(3000), "/en/me"), chance), StandardCharsets.UTF_8);
    }

    private static String id(Canary mine, Random chance) {
        List<UUID> ids = chance.nextInt(4) == 0 ? mine.people() : chance.nextInt(6) == 0 ? List.of(mine.mine().id()) : mine.ids();
        return any(ids, chance).toString();
    }

    private static <T> T any(List<T> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }
}
