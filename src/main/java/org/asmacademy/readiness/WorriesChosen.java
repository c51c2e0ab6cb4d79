package org.asmacademy.readiness;

import java.util.List;

/**
 * The fact {@code readiness.worries-chosen}: what worries the site most, so that it can begin there without touching any standard. The last
 * choice counts; an empty one takes it back.
 *
 * @param worries ids of {@code seeds/worries.yaml}, the heaviest first
 */
public record WorriesChosen(List<String> worries) {
    static final int MOST = 3;
}
