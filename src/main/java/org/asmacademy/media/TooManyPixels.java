package org.asmacademy.media;

import org.asmacademy.shared.ProblemException;

/** A picture that would need more memory than a hub has. */
class TooManyPixels extends ProblemException {
    private static final long serialVersionUID = 1;

    TooManyPixels(long most) {
        super(400, "too-many-pixels", "This picture has too many pixels", "At most " + most + " pixels");
    }
}
