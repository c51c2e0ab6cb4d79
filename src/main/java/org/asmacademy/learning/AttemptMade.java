package org.asmacademy.learning;

import java.util.Map;
import java.util.Set;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.PackHash;

/** The fact {@code learning.attempt-made}: one try at a quiz. The pack says which version of it; answers are option ids by question id. */
public record AttemptMade(ActivityKey activity, PackHash pack, String language, Map<String, Set<String>> answers) { }
