package org.asmacademy.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Base64;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Journal;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;

/** People of a site, for the rooms above: who they are called, how new ones are made. */
@ApplicationScoped
public class People {
    /** The login of a new hub's first person. */
    public static final String FOUNDER = "founder";
    /** The code of the problem that a form gave a PIN before, which was changed since. */
    public static final String CHANGED_SINCE = "pin-changed-since";
    private final Persons persons;
    private final Roles roles;
    private final StaffList staffList;
    private final SignIn signIn;
    private final Tries tries;
    private final Verifier verifier;
    private final Secrets secrets;
    private final KeptPage keptPage;
    private final Journal journal;
    private final Frame frame;
    private final Audit audit;
    private final SiteScope scope;
    private final Rows rows;
    private final Clock clock;

    People(Persons persons, Roles roles, StaffList staffList, SignIn signIn, Tries tries, Verifier verifier, Secrets secrets,
           KeptPage keptPage, Journal journal, Frame frame, Audit audit, SiteScope scope, Rows rows, Clock clock) {
        this.persons = persons;
        this.roles = roles;
        this.staffList = staffList;
        this.signIn = signIn;
        this.tries = tries;
        this.verifier = verifier;
        this.secrets = secrets;
        this.keptPage = keptPage;
        this.journal = journal;
        this.frame = frame;
        this.audit = audit;
        this.scope = scope;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Somebody about to be stored: checked, and the PIN already turned into a verifier (which takes a moment and so is done outside any
     * transaction). {@link #store(Newcomer)} belongs into the transaction of the fact that makes them a member.
     */
    public record Newcomer(UUID siteId, UUID id, String nickname, Language language, String pinVerifier) { }

    /** @param pin four digits, or null for somebody who cannot sign in yet */
    public Newcomer prepare(UUID site, String nickname, String pin, Language language) {
        return prepare(site, signIn.freshId(), nickname, pin, language);
    }

    /** The same for somebody whose id is known before. */
    public Newcomer prepare(UUID site, UUID id, String nickname, String pin, Language language) {
        String name = nickname == null ? "" : nickname.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > 40 || name.chars().anyMatch(Character::isISOControl)) throw new BadNickname();
        if (pin != null) requirePin(pin);
        return new Newcomer(site, id, name, language, pin == null ? null : verifier.make(pin));
    }

    /** Stores somebody in the caller's transaction and site scope; refuses a name that is taken. */
    public void store(Newcomer person) {
        if (persons.byName(person.siteId(), person.nickname()).isPresent()) throw new NicknameTaken();
        persons.persist(new Person(person.siteId(), person.id(), person.nickname(), person.language(), person.pinVerifier(), clock.instant()));
        persons.flush();
    }

    /** Whether two names would be one and the same at a site. */
    public static boolean sameName(String one, String other) {
        return Person.key(one).equals(Person.key(other));
    }

    public List<PersonView> whoCanSignIn(UUID site) {
        return scope.in(site, () -> persons.whoCanSignIn(site).stream().map(Person::view).toList());
    }

    /** Names by id, for pages within the site. Who was erased is somebody, in the page's language. */
    public Map<UUID, String> names(UUID site, Collection<UUID> ids) {
        return scope.in(site, () -> {
            Map<UUID, String> names = persons.all(site, ids).stream().collect(Collectors.toMap(Person::id, Person::nickname));
            List<UUID> nameless = ids.stream().filter(id -> !names.containsKey(id)).toList();
            journal.erased(site, nameless).forEach(gone -> names.put(gone, Words.of(PeopleMessages.class, frame.language()).somebody_gone()));
            return names;
        });
    }

    /** Those of them who have a name here, all read at once. */
    public List<PersonView> all(UUID site, Collection<UUID> ids) {
        return scope.in(site, () -> persons.all(site, ids).stream().map(Person::view).toList());
    }

    /** On how many phones and computers somebody has signed in. */
    public long phones(UUID site, UUID person) {
        return scope.in(site, () -> rows.one("select count(*) from device_person where site_id = ? and person_id = ?", row -> row.getLong(1), site, person).orElseThrow());
    }

    public PersonView find(UUID site, UUID id) {
        return scope.in(site, () -> person(site, id).view());
    }

    /** Who holds more than a learner's role at a site. */
    public Map<UUID, Set<Role>> roles(UUID site) {
        return scope.in(site, () -> roles.all(site));
    }

    /**
     * The answer to a form whose maker's session has run out ({@link CurrentPerson#wasSigned()}): they sign in on the page that this
     * returns, which carries all that they filled in, and then send it again with one press.
     *
     * @param to the path to which the form goes
     */
    public Response keepAndSignIn(String to, MultivaluedMap<String, String> fields) {
        return keptPage.ask(to, fields);
    }

    /** A PIN that somebody chose for themselves, and the end of their sessions. */
    public void choosePin(UUID site, UUID person, String pin) {
        requirePin(pin);
        String made = verifier.make(pin);
        scope.inNew(site, () -> {
            keepPin(site, person, made);
            audit.note(site, person, "pin-changed", person.toString());
            return null;
        });
    }

    /**
     * A new PIN for somebody who forgot theirs, always the same for the same press: a page that was lost can be shown again as long as that
     * PIN is in force. A form that is sent once more after the PIN was changed changes nothing.
     */
    public String givePin(UUID site, UUID person, UUID press, UUID actor) {
        String pin = firstPin("reset/" + press + "/" + person);
        String made = verifier.make(pin);
        scope.inNew(site, () -> {
            person(site, person);
            rows.write("insert into pin_given (site_id, person_id, press, in_force) values (?, ?, ?, true) on conflict do nothing", () -> {
                keepPin(site, person, made);
                rows.write("update pin_given set in_force = true where site_id = ? and person_id = ? and press = ?", site, person, press);
                audit.note(site, actor, "pin-reset", person.toString());
            }, () -> requireInForce(site, person, press), site, person, press);
            rows.flush();
            return null;
        });
        return pin;
    }

    private void requireInForce(UUID site, UUID person, UUID press) {
        if (!rows.any("select 1 from pin_given where site_id = ? and person_id = ? and press = ? and in_force", site, person, press)) throw new PinChangedSince();
    }

    /** Somebody who has left cannot sign in until they get a new PIN. In the caller's transaction and site scope. */
    public void shutOut(UUID site, UUID person) {
        person(site, person).closeDoor();
        noneInForce(site, person);
        signIn.endAllOf(person);
    }

    /** New random PINs, by command, for everybody who can sign in at a site: all or none; by nickname, to be told once. */
    public Map<String, String> newPins(UUID site) {
        Map<String, String> pins = new LinkedHashMap<>();
        Map<UUID, String> made = new LinkedHashMap<>();
        whoCanSignIn(site).forEach(person -> {
            String pin = randomPin();
            made.put(person.id(), verifier.make(pin));
            pins.put(person.nickname(), pin);
        });
        scope.inNew(site, () -> {
            made.forEach((person, verified) -> keepPin(site, person, verified));
            audit.note(site, Audit.OPERATOR, "new-pins", site.toString());
            return null;
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
                audit.note(null, Audit.OPERATOR, "password-new", known.id().toString());
                return known.id();
            }
            Staff fresh = new Staff(signIn.freshId(), login, role, made, clock.instant());
            staffList.persist(fresh);
            audit.note(null, Audit.OPERATOR, "staff-made", fresh.id().toString());
            return fresh.id();
        });
    }

    /** This person of the academy can come in no more; a session that is open goes on to its end. */
    public void endStaff(String login) {
        QuarkusTransaction.requiringNew().run(() -> staffList.byLogin(login).ifPresent(Staff::closeDoor));
    }

    /** A PIN for somebody who gets it on paper, always the same for the same secret words: a page that was lost can be shown again. */
    public String firstPin(String secretWords) {
        String pin = secrets.digitsOf(secretWords);
        for (int turn = 1; tooEasy(pin); turn++) pin = secrets.digitsOf(secretWords + "/" + turn);
        return pin;
    }

    /** Eighteen bytes that nobody without the pepper can make, always the same for the same words: what shows that a link is ours. */
    public String seal(String words) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secrets.peppered("seal/" + words), 18));
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

    /** Sixteen digits in groups: a one-time password that can be typed on any keyboard. */
    public String setupCode() {
        return Secrets.digits(16).replaceAll("(....)(?=.)", "$1-");
    }

    private void keepPin(UUID site, UUID person, String made) {
        person(site, person).choosePin(made);
        noneInForce(site, person);
        tries.forget(site, person);
        signIn.endAllOf(person);
    }

    private void noneInForce(UUID site, UUID person) {
        rows.write("update pin_given set in_force = false where site_id = ? and person_id = ? and in_force", site, person);
        rows.flush();
    }

    private Person person(UUID site, UUID id) {
        return persons.of(site, id).orElseThrow(() -> new NotFound("No such person here"));
    }

    static void requirePin(String pin) {
        if (pin == null || !pin.matches("[0-9]{4}")) throw new BadPin();
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

    static class PinChangedSince extends ProblemException {
        private static final long serialVersionUID = 1;

        PinChangedSince() {
            super(409, CHANGED_SINCE, "This PIN was changed since", "The form was sent before, and the PIN that it gave is no longer the one in force");
        }
    }
}
