package org.asmacademy.site;

import java.util.UUID;

/**
 * The fact {@code site.set-aside}: of what is kept apart, this one is not needed. It stays where it is and only asks for nobody's eyes any more.
 *
 * @param content of a second body, the beginning of its hash; else empty
 */
public record SetAside(UUID fact, String content) { }
