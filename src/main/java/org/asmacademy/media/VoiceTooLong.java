package org.asmacademy.media;

import java.time.Duration;
import org.asmacademy.shared.ProblemException;

/** A recording that lasts longer than what is taken. */
class VoiceTooLong extends ProblemException {
    private static final long serialVersionUID = 1;

    VoiceTooLong(Duration most) {
        super(413, "voice-too-long", "This recording is too long", "At most " + most.toSeconds() + " seconds");
    }
}
