package org.asmacademy.people;

import java.util.UUID;
import org.asmacademy.shared.Language;

/** A person as other rooms may see one: only within the site, only on a device that knows its code. */
public record PersonView(UUID id, String nickname, Language language, boolean canSignIn) { }
