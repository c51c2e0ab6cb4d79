package org.asmacademy.media;

import org.asmacademy.shared.ProblemException;

/** A file that is larger than what is taken. */
class TooLarge extends ProblemException {
    private static final long serialVersionUID = 1;

    TooLarge(long most) {
        super(413, "too-large", "This file is too large", "At most " + most + " bytes");
    }
}
