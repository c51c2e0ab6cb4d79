package org.asmacademy.standard;

import java.util.Optional;
import org.asmacademy.shared.Translated;

/** A chapter of a standard (CRAFT calls it a module), with its own scale. The code is there only if it is confirmed. */
public record StandardSection(String id, Optional<String> code, Translated title, Scale scale, Confidence confidence, Optional<String> note) { }
