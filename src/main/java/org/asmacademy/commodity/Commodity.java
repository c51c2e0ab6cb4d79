package org.asmacademy.commodity;

import java.util.Optional;
import org.asmacademy.shared.Translated;

/** A mineral, or a family of minerals that others name as their broader one. */
public record Commodity(String code, Translated name, Optional<String> broader) { }
