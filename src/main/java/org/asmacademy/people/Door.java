package org.asmacademy.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.SiteScope;

/** Lets people and their devices in, for the pages of this room and of the rooms above. Each answer is a cookie to be set. */
@ApplicationScoped
public class Door {
    private final CurrentPerson current;
    private final SignIn signIn;
    private final Devices devices;
    private final Persons persons;
    private final StaffList staffList;
    private final Cookies cookies;
    private final SiteScope scope;
    private final Refusal refusal;
    private final Handover handover;
    private final PeopleConfig config;
    private final UriInfo uri;
    private final Clock clock;

    Door(CurrentPerson current, SignIn signIn, Devices devices, Persons persons, StaffList staffList, Cookies cookies, SiteScope scope, Refusal refusal,
         Handover handover, PeopleConfig config, UriInfo uri, Clock clock) {
        this.current = current;
        this.signIn = signIn;
        this.devices = devices;
        this.persons = persons;
        this.staffList = staffList;
        this.cookies = cookies;
        this.scope = scope;
        this.refusal = refusal;
        this.handover = handover;
        this.config = config;
        this.uri = uri;
        this.clock = clock;
    }

    /** Before anything secret is asked for: signing in where others could listen would give the PIN away. */
    public void requireSafe() {
        cookies.requireSafe(uri);
    }

    /** Which device this is, if it has entered a site's code: what its tries are counted by. */
    public Optional<UUID> device() {
        return current.device().map(Device::id);
    }

    /** This device has entered the site's code. A device knows one site: whoever was signed in at another one no longer is. */
    public NewCookie knows(UUID site) {
        Optional<Device> known = current.device();
        if (known.isEmpty() || !known.get().siteId().equals(site)) leave();
        String secret = known.isPresent() ? current.deviceSecret().orElseThrow() : Secrets.token();
        QuarkusTransaction.requiringNew().run(() -> known.map(device -> devices.findById(device.id())).ifPresentOrElse(
                device -> device.moveTo(site, clock.instant(), config.deviceLife()),
                () -> devices.persist(new Device(signIn.freshId(), Sha256.hex(secret), site, clock.instant(), config.deviceLife()))));
        return cookies.device(uri, secret);
    }

    /** Signs somebody of this device's site in. */
    NewCookie enter(UUID person, String pin) {
        return begin(person, signIn.withPin(current.device().orElseThrow(SignInNeeded::new), person, pin));
    }

    /** Makes sure that this is the person's PIN. */
    void require(UUID person, String pin) {
        signIn.require(current.device().orElseThrow(SignInNeeded::new), person, pin);
    }

    /** Makes sure that who is signed in is there in person: their PIN, asked once more. Throws a problem with words for people when not. */
    public void confirm(String pin) {
        require(current.required().id(), pin == null ? "" : pin);
    }

    /** The same for somebody who types their own PIN on the phone of who is signed in, such as their trainer's. */
    public void confirm(UUID person, String pin) {
        current.required();
        require(person, pin == null ? "" : pin);
    }

    /** In kind words, why a PIN was not taken: what {@link #confirm} threw. */
    public String words(ProblemException refused, Language language) {
        return refusal.words(refused, language);
    }

    /** A new session for somebody who has just shown who they are. */
    NewCookie again(UUID person) {
        return begin(person, signIn.again(current.device().orElseThrow(SignInNeeded::new), person));
    }

    /** As {@link #enter(UUID, String)}, by name: for somebody who has just got one. */
    public NewCookie enter(String nickname, String pin) {
        UUID site = current.device().orElseThrow(SignInNeeded::new).siteId();
        UUID person = scope.in(site, () -> persons.byName(site, nickname).map(Person::id).orElseGet(signIn::freshId));
        return enter(person, pin);
    }

    /** The page, behind the language, on which these staff begin. */
    String begins(String login) {
        return QuarkusTransaction.joiningExisting().call(() -> staffList.byLogin(login).map(Staff::role).orElse(Role.COORDINATOR).begins());
    }

    /** Signs staff in. */
    NewCookie enterAsStaff(String login, String password) {
        return begin(signIn.withPassword(login, password));
    }

    /** The present session ends for ever. */
    NewCookie leave() {
        current.token().ifPresent(signIn::out);
        handover.toNobody();
        return cookies.gone(uri, Cookies.SESSION);
    }

    private NewCookie begin(UUID person, String token) {
        NewCookie session = begin(token);
        handover.to(person);
        return session;
    }

    private NewCookie begin(String token) {
        leave();
        return cookies.session(uri, token);
    }
}
