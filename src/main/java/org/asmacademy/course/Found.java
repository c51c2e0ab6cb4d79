package org.asmacademy.course;

import java.util.Optional;
import org.asmacademy.shared.Language;

/**
 * A place in the library where the words that somebody looked for stand.
 *
 * @param section id of the section or question to jump to, if it is not the activity as a whole
 * @param extract the sentence around the first word
 */
public record Found(Activity activity, Optional<String> section, String title, String extract, Language language) { }
