package org.asmacademy.readiness;

import java.util.Optional;
import java.util.UUID;
import org.asmacademy.standard.RequirementKey;

/**
 * The fact {@code readiness.step-ended}: a step of the plan is done, or the site gives it up. It stays in the plan's history.
 *
 * @param step     the id under which it was first planned
 * @param done     whether it was done; given up otherwise
 * @param evidence what the site kept that shows it; none where a trainer's word is enough, or the step was given up
 * @param note     what was done, or why it is given up
 */
public record StepEnded(RequirementKey requirement, UUID step, boolean done, Optional<UUID> evidence, String note) { }
