package org.asmacademy.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds that are a site's own judgement or organisation, which its leads and champions read whoever made them. */
@ApplicationScoped
public class JudgementKinds {
    private final Kinds kinds;

    JudgementKinds(Kinds kinds) {
        this.kinds = kinds;
    }

    public Set<String> all() {
        return kinds.all().stream().filter(kind -> kinds.handler(kind).orElseThrow().judgement()).collect(Collectors.toUnmodifiableSet());
    }
}
