package org.asmacademy.people;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.journal.FactHandler;

/** A kind of fact by which holders of certain roles judge or arrange something for their site, for its leads and champions to read. */
public abstract class MadeBy<B> implements FactHandler<B> {
    private final String kind;
    private final Class<B> body;
    private final Set<String> makers;

    protected MadeBy(String kind, Class<B> body, Role... makers) {
        this(kind, body, Arrays.stream(makers).map(Role::code).collect(Collectors.toSet()));
    }

    protected MadeBy(String kind, Class<B> body, Set<String> makers) {
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
    public boolean judgement() {
        return true;
    }
}
