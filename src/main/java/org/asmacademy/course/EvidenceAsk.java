package org.asmacademy.course;

import org.asmacademy.shared.Translated;

/** What a site task asks to keep. */
public record EvidenceAsk(String id, Kind kind, Translated ask) {
    public enum Kind { PHOTO, VOICE, TALLY, TICK }
}
