package org.asmacademy.journal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.asmacademy.shared.Rows;

/** A kind for tests whose fold fails: by throwing, or by a statement that the database refuses. */
record FallsOver(String how) {
    @Singleton
    static class Handler implements FactHandler<FallsOver>, FoldedTables {
        private final Rows rows;

        Handler(Rows rows) {
            this.rows = rows;
        }

        @Override
        public String kind() {
            return "test.falls-over";
        }

        @Override
        public Class<FallsOver> body() {
            return FallsOver.class;
        }

        @Override
        public Optional<Reason> check(Fact<FallsOver> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<FallsOver> fact) {
            if (fact.body().how().equals("throw")) throw new IllegalStateException("This fold falls over, as the test asked");
            rows.write("insert into member_count (site_id, members) values (?, 1 / 0)", fact.siteId());
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }
}
