package org.asmacademy.standard;

import org.asmacademy.shared.Translated;

/**
 * What a requirement means for one of another standard, read in this direction only.
 *
 * @param why the reason; where the match is partial: what is still to be shown there
 * @param confidence how sure we are of the comparison
 */
public record Mapping(RequirementKey from, RequirementKey to, Match match, Translated why, Confidence confidence) { }
