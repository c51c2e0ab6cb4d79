package org.asmacademy.site;

/** The fact {@code site.closed}: the site closes (or opens again). */
public record SiteClosed(boolean closed) { }
