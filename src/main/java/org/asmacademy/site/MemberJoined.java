package org.asmacademy.site;

/** The fact {@code site.member-joined}: the person it is about belongs to this site. */
public record MemberJoined() { }
