package org.asmacademy.standard;

import java.util.Optional;
import org.asmacademy.shared.Language;

/**
 * Where a requirement was read.
 * @param language of the document's title as it stands here: a screen reader must read it with the sounds of its own language
 */
public record Reference(String document, Language language, Optional<String> url) { }
