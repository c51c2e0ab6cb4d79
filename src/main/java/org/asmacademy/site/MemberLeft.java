package org.asmacademy.site;

/** The fact {@code site.member-left}: the person it is about belongs here no longer; what they did stays theirs. */
public record MemberLeft() { }
