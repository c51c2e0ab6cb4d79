package org.asmacademy.course;

import java.util.function.Supplier;

/**
 * A page of a course as it goes along on a phone: nobody is in it, so it is the same bytes for everybody.
 *
 * @param at the address at which it is found, such as {@code /fr/courses/sand-stone-dust/dust/check}: on the phone the very same
 * @param html makes it; called while the page's frame stands at that address
 */
public record PackPage(String at, Supplier<String> html) { }
