package org.asmacademy.readiness;

import java.util.UUID;

/** The fact {@code readiness.evidence-stays}: whoever asked takes it back, or somebody else says no; it is shown again. A yes that is there too is stronger. */
public record EvidenceStays(UUID withdrawal) { }
