package org.asmacademy.media;

import org.asmacademy.shared.ProblemException;

/** Not a recording of a kind that we take, or a broken one. */
class BadVoice extends ProblemException {
    private static final long serialVersionUID = 1;

    BadVoice(String detail) {
        super(400, "bad-voice", "Not a recording that can be kept", detail);
    }
}
