package org.asmacademy.people;

import org.asmacademy.shared.ProblemException;

/** This page is for people of a site (or staff): a browser is led to the sign-in, a machine gets 401. */
class SignInNeeded extends ProblemException {
    private static final long serialVersionUID = 1;

    SignInNeeded() {
        super(401, "sign-in-needed", "Please sign in", "This needs a signed-in person");
    }

    @Override
    public java.util.Optional<String> page() {
        return java.util.Optional.of("sign-in");
    }
}
