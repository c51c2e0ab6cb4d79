package org.asmacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.PackHash;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.shared.NotFound;

/** What every form of a lesson, quiz or remark has to be asked first. */
@ApplicationScoped
class Forms {
    private final CourseLibrary library;
    private final CurrentPerson current;
    private final People people;

    Forms(CourseLibrary library, CurrentPerson current, People people) {
        this.library = library;
        this.current = current;
        this.people = people;
    }

    /** The version of the course that the form was made for. */
    PackHash pack(MultivaluedMap<String, String> form) {
        return PackHash.maybe(form.getFirst("pack")).orElseThrow(() -> new NotFound("No such version"));
    }

    /** The id that the form was shown with. */
    UUID id(MultivaluedMap<String, String> form) {
        return uuid(form.getFirst("id")).orElseThrow(() -> new NotFound("This form has no id"));
    }

    Optional<UUID> uuid(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The activity in that version, as facts name it. */
    <A extends Activity> A find(String course, String module, String name, PackHash pack, Class<A> type) {
        return ActivityKey.of(course, module, name).flatMap(key -> library.find(key, pack)).filter(type::isInstance).map(type::cast)
                .orElseThrow(() -> new NotFound("No such activity in this version"));
    }

    /** Somebody whose session has run out while they read signs in again and then sends what waits in the page. */
    Optional<Response> keepIfSignedOut(String to, MultivaluedMap<String, String> form) {
        return current.wasSigned().isEmpty() ? Optional.empty() : Optional.of(people.keepAndSignIn(to, form));
    }
}
