package org.asmacademy.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.SiteScope;

/** People of a site, for the rooms above: who they are called, how new ones are made. */
@ApplicationScoped
public class People {
    private final Persons persons;
    private final StaffList staffList;
    private final SignIn signIn;
    private final Verifier verifier;
    private final SiteScope scope;
    private final Clock clock;

    People(Persons persons, StaffList staffList, SignIn signIn, Verifier verifier, SiteScope scope, Clock clock) {
        this.persons = persons;
        this.staffList = staffList;
        this.signIn = signIn;
        this.verifier = verifier;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Somebody about to be stored: checked, and the PIN already turned into a verifier (which takes a moment and so is done outside any
     * transaction). {@link #store(Newcomer)} belongs into the transaction of the fact that makes them a member.
     */
    public record Newcomer(UUID siteId, UUID id, String nickname, Language language, String pinVerifier) { }

    /** @param pin four digits, or null for somebody who cannot sign in yet */
    public Newcomer prepare(UUID site, String nickname, String pin, Language language) {
        String name = nickname == null ? "" : nickname.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > 40 || name.chars().anyMatch(Character::isISOControl)) throw new BadNickname();
        if (pin != null) requirePin(pin);
        return new Newcomer(site, signIn.freshId(), name, language, pin == null ? null : verifier.make(pin));
    }

    /** Stores somebody in the caller's transaction and site scope; refuses a name that is taken. */
    public void store(Newcomer person) {
        if (persons.named(person.siteId(), person.nickname())) throw new NicknameTaken();
        persons.persist(new Person(person.siteId(), person.id(), person.nickname(), person.language(), person.pinVerifier(), clock.instant()));
        persons.flush();
    }

    public List<PersonView> whoCanSignIn(UUID site) {
        return scope.in(site, () -> persons.whoCanSignIn(site).stream().map(Person::view).toList());
    }

    /** Names by id, for pages within the site. */
    public Map<UUID, String> names(UUID site, Collection<UUID> ids) {
        return scope.in(site, () -> persons.all(site, ids).stream().collect(Collectors.toMap(Person::id, Person::nickname)));
    }

    public PersonView find(UUID site, UUID id) {
        return scope.in(site, () -> persons.of(site, id).map(Person::view).orElseThrow(() -> new org.asmacademy.shared.NotFound("No such person here")));
    }

    /** A new PIN for somebody, and the end of their sessions. */
    public void choosePin(UUID site, UUID person, String pin) {
        requirePin(pin);
        String made = verifier.make(pin);
        scope.inNew(site, () -> {
            persons.of(site, person).orElseThrow(() -> new org.asmacademy.shared.NotFound("No such person here")).choosePin(made);
            return null;
        });
        signIn.endAllOf(person);
    }

    /** New random PINs for everybody who can sign in at a site: by nickname, to be told once. */
    public Map<String, String> newPins(UUID site) {
        Map<String, String> pins = new LinkedHashMap<>();
        whoCanSignIn(site).forEach(person -> {
            String pin = randomPin();
            choosePin(site, person.id(), pin);
            pins.put(person.nickname(), pin);
        });
        return pins;
    }

    /** Makes staff, or gives them a new password. @return their id */
    public UUID staff(String login, Role role, String password) {
        String made = verifier.make(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            Staff known = staffList.byLogin(login).orElse(null);
            if (known != null) {
                known.choosePassword(made);
                return known.id();
            }
            Staff fresh = new Staff(signIn.freshId(), login, role, made, clock.instant());
            staffList.persist(fresh);
            return fresh.id();
        });
    }

    /** Random digits for a PIN that somebody is given. */
    public String randomPin() {
        String pin;
        do {
            pin = Secrets.digits(4);
        } while (tooEasy(pin));
        return pin;
    }

    /** A random password for staff. */
    public String randomPassword() {
        return Secrets.token().replaceAll("[-_]", "").substring(0, 20);
    }

    private static void requirePin(String pin) {
        if (!pin.matches("[0-9]{4}")) throw new BadPin();
        if (tooEasy(pin)) throw new EasyPin();
    }

    /** The first PINs that anybody would try: one digit four times, and runs. */
    static boolean tooEasy(String pin) {
        return pin.chars().distinct().count() == 1 || "01234567890".contains(pin) || "09876543210".contains(pin);
    }

    static class BadNickname extends ProblemException {
        private static final long serialVersionUID = 1;

        BadNickname() {
            super(400, "bad-nickname", "This name does not work", "A name has 1 to 40 characters");
        }
    }

    static class NicknameTaken extends ProblemException {
        private static final long serialVersionUID = 1;

        NicknameTaken() {
            super(409, "nickname-taken", "This name is taken", "Somebody at this site has this name already");
        }
    }

    static class BadPin extends ProblemException {
        private static final long serialVersionUID = 1;

        BadPin() {
            super(400, "bad-pin", "A PIN has four digits", "A PIN has four digits");
        }
    }

    static class EasyPin extends ProblemException {
        private static final long serialVersionUID = 1;

        EasyPin() {
            super(400, "easy-pin", "This PIN is too easy", "Not four times the same digit and no run such as 1234");
        }
    }
}
