package org.asmacademy.people;

/** The fact {@code people.role-given}: the person it is about has this role from now on, or no longer. */
public record RoleGiven(String role, boolean given) { }
