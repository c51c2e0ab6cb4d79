package org.asmacademy.people;

import org.asmacademy.shared.ProblemException;

/** This PIN or password does not open this door. Says no more than that. */
class WrongSecret extends ProblemException {
    private static final long serialVersionUID = 1;

    WrongSecret() {
        super(401, "wrong-pin", "This does not fit", "Name and PIN do not fit together");
    }
}
