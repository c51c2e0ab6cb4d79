package org.asmacademy.readiness;

import java.util.Set;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.people.Role;

/** What leads and champions say in the name of their site. */
abstract class OfLeaders<B> implements FactHandler<B> {
    private static final Set<String> LEADERS = Set.of(Role.LEAD.code(), Role.CHAMPION.code());
    private final String kind;
    private final Class<B> body;

    OfLeaders(String kind, Class<B> body) {
        this.kind = kind;
        this.body = body;
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
        return LEADERS;
    }

    @Override
    public boolean judgement() {
        return true;
    }
}
