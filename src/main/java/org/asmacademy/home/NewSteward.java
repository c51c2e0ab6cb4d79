package org.asmacademy.home;

import jakarta.enterprise.context.ApplicationScoped;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Command;

/** Makes the steward of the standards at this academy, or gives them a new password. */
@ApplicationScoped
class NewSteward implements Command {
    static final String STEWARD = "steward";
    private final People people;
    private final Console console;

    NewSteward(People people, Console console) {
        this.people = people;
        this.console = console;
    }

    @Override
    public String name() {
        return "new-steward";
    }

    @Override
    public void run() {
        String password = people.randomPassword();
        people.staff(STEWARD, Role.STEWARD, password);
        console.password(STEWARD, password);
    }
}
