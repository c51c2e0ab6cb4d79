package org.asmacademy.readiness;

import java.util.UUID;
import org.asmacademy.standard.RequirementKey;

/**
 * The fact {@code readiness.chosen}: of judgements that were made apart, this one counts. Those that give way stand in the fact's
 * {@code replaces}; all of them stay in the history.
 *
 * @param fact the one that counts
 */
public record Chosen(RequirementKey requirement, UUID fact) { }
