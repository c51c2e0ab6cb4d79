package org.asmacademy.phone;

import org.asmacademy.phone.PackFile.Kind;

/** What a pack weighs on the line, in bytes, so that a phone can say it before anything is brought. */
record PackSize(String course, String version, long text, long pictures, long voice) {
    static PackSize of(PackView pack) {
        return new PackSize(pack.course(), pack.version(), pack.sent(Kind.PAGE, Kind.ASSET), pack.sent(Kind.PICTURE), pack.sent(Kind.VOICE));
    }
}
