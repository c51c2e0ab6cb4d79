package org.asmacademy.media;

import org.asmacademy.shared.ProblemException;

/** Too many pictures at once: they are cleaned one after the other. */
class Busy extends ProblemException {
    private static final long serialVersionUID = 1;

    Busy() {
        super(503, "try-later", "Try again soon", "Other pictures are being cleaned; nothing of this one was kept");
    }
}
