package org.asmacademy.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.shared.Uuid7;

/**
 * A server's late verdict, for the other servers of the site. It names a fact that stands before it in every log, so {@link Appending} finds that
 * fact and takes it. There is one such verdict for a fact, whoever gives it first.
 */
@ApplicationScoped
class RightGivenHandler implements FactHandler<RightGiven> {
    static final String KIND = "journal.right-given";
    /** No person: the server itself. */
    private static final UUID NOBODY = new UUID(0, 0);

    static NewFact late(UUID site, UUID fact) {
        return new NewFact(Uuid7.from(fact, "right-given"), site, null, NOBODY, new RightGiven(fact));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<RightGiven> body() {
        return RightGiven.class;
    }

    @Override
    public Set<String> makers() {
        return Set.of(ChainRights.VISITOR);
    }

    @Override
    public boolean onlyServers() {
        return true;
    }

    @Override
    public Optional<Reason> check(Fact<RightGiven> fact) {
        return Reason.none();
    }

    @Override
    public void record(Fact<RightGiven> fact) {
        // Nothing is folded: the fact that it names is.
    }
}
