package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The fact {@code readiness.evidence-holds}: until when something that was kept shows that the practice goes on. The last word counts.
 *
 * @param evidence what was kept, by its fact
 * @param until    nothing: it has no end
 */
public record EvidenceHolds(UUID evidence, Optional<LocalDate> until) { }
