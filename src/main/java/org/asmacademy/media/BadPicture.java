package org.asmacademy.media;

import org.asmacademy.shared.ProblemException;

/** Not a picture of a kind that we take, or a broken one. */
class BadPicture extends ProblemException {
    private static final long serialVersionUID = 1;

    BadPicture(String detail) {
        super(400, "bad-picture", "Not a picture that can be kept", detail);
    }
}
