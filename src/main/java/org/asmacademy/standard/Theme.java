package org.asmacademy.standard;

import java.util.List;
import org.asmacademy.shared.Translated;

/** Topics of requirements that people look for together. */
public record Theme(String id, Translated name, List<String> topics) { }
