package org.asmacademy.readiness;

import org.asmacademy.standard.RequirementKey;

/** The fact {@code readiness.confirmed}: an assessor whom the site invited has seen the requirement in place. */
public record Confirmed(RequirementKey requirement, String standard, String note) { }
