package org.asmacademy.standard;

import java.util.Optional;

/** Where a requirement was read. */
public record Reference(String document, Optional<String> url) { }
