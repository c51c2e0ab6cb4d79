package org.asmacademy.site;

import java.util.List;
import org.asmacademy.journal.Outcome;
import org.asmacademy.shared.ProblemException;

/** A page says "done" only when what it asked for was taken and not put aside. */
public final class Taken {
    private Taken() { }

    public static void require(List<Outcome> outcomes) {
        outcomes.stream().filter(outcome -> !outcome.taken()).findFirst().ifPresent(outcome -> {
            throw new NotTaken(outcome);
        });
    }

    static class NotTaken extends ProblemException {
        private static final long serialVersionUID = 1;

        NotTaken(Outcome outcome) {
            super(409, "not-taken", "This was put aside", "Put aside: " + outcome.reason().map(reason -> reason.code()).orElse("waiting"));
        }
    }
}
