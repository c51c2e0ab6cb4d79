package org.asmacademy.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.shared.Translated;

/** One question of a quiz; the explanation is for everyone, however they answered. */
public record Question(String id, Translated ask, Optional<Picture> picture, List<Option> options, Translated explanation) {
    /** Whether exactly the right options were chosen; what is no option of this question is ignored. */
    public boolean isRight(Set<String> chosen) {
        return options.stream().allMatch(option -> option.right() == chosen.contains(option.id()));
    }

    /** Whether more than one option must be chosen. */
    public boolean isMany() {
        return rightOnes().size() > 1;
    }

    public Set<String> rightOnes() {
        return options.stream().filter(Option::right).map(Option::id).collect(Collectors.toUnmodifiableSet());
    }
}
