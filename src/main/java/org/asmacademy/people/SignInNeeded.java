package org.asmacademy.people;

import org.asmacademy.shared.ProblemException;

/** This page is for people of a site (or staff): a browser is led to the sign-in, a machine gets 401. */
class SignInNeeded extends ProblemException {
    private static final long serialVersionUID = 1;
    private final String door;

    SignInNeeded() {
        this("sign-in");
    }

    /** @param door the page, behind the language, on which one signs in */
    SignInNeeded(String door) {
        super(401, "sign-in-needed", "Please sign in", "This needs a signed-in person");
        this.door = door;
    }

    @Override
    public java.util.Optional<String> page() {
        return java.util.Optional.of(door);
    }
}
