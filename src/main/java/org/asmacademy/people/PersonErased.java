package org.asmacademy.people;

import java.util.UUID;

/**
 * The fact {@code people.erased}: nothing personal of this person stays at this site. Whom it erases stands in its body, since a fact about somebody
 * who was erased is not taken.
 */
public record PersonErased(UUID person) { }
