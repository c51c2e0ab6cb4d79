package org.asmacademy.sharing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.people.Role;

/** What a site arranges with people outside. A link is a server's to give, so no phone makes any of it. */
abstract class Arrangement<B> implements FactHandler<B> {
    private final String kind;
    private final Class<B> body;
    private final Set<String> makers;

    Arrangement(String kind, Class<B> body, Role... makers) {
        this(kind, body, Arrays.stream(makers).map(Role::code).collect(Collectors.toSet()));
    }

    Arrangement(String kind, Class<B> body, Set<String> makers) {
        this.kind = kind;
        this.body = body;
        this.makers = makers;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Class<B> body() {
        return body;
    }

    @Override
    public Set<String> makers() {
        return makers;
    }

    @Override
    public boolean onlyServers() {
        return true;
    }

    @Override
    public boolean judgement() {
        return true;
    }
}
