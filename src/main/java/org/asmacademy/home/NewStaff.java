package org.asmacademy.home;

import jakarta.inject.Singleton;
import java.util.List;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Command;

/** {@code ./academy new-<role>}: makes the one who works for the academy in that role, under its name, or gives them a new password. */
abstract class NewStaff implements Command {
    private final People people;
    private final Console console;
    private final Role role;

    NewStaff(People people, Console console, Role role) {
        this.people = people;
        this.console = console;
        this.role = role;
    }

    @Override
    public String name() {
        return "new-" + role.code();
    }

    @Override
    public void run(List<String> words) {
        console.password(role.code(), password(people, role));
    }

    /** A login of the role's own name with a new password. */
    static String password(People people, Role role) {
        String password = people.randomPassword();
        people.staff(role.code(), role, password);
        return password;
    }

    @Singleton
    static class Coordinator extends NewStaff {
        Coordinator(People people, Console console) {
            super(people, console, Role.COORDINATOR);
        }
    }

    @Singleton
    static class Steward extends NewStaff {
        Steward(People people, Console console) {
            super(people, console, Role.STEWARD);
        }
    }

    @Singleton
    static class Association extends NewStaff {
        Association(People people, Console console) {
            super(people, console, Role.ASSOCIATION);
        }
    }

    @Singleton
    static class Researcher extends NewStaff {
        Researcher(People people, Console console) {
            super(people, console, Role.RESEARCHER);
        }
    }

    @Singleton
    static class Assessor extends NewStaff {
        Assessor(People people, Console console) {
            super(people, console, Role.ASSESSOR);
        }
    }

    @Singleton
    static class Admin extends NewStaff {
        Admin(People people, Console console) {
            super(people, console, Role.ADMIN);
        }
    }
}
