package org.asmacademy.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.shared.Command;
import org.asmacademy.site.Sites;

/** {@code ./academy rebuild}: folds every fact of every site again. Nothing is lost by it, and it may run beside a serving academy. */
@ApplicationScoped
class Rebuild implements Command {
    private final Sites sites;
    private final Journal journal;
    private final Console console;

    Rebuild(Sites sites, Journal journal, Console console) {
        this.sites = sites;
        this.journal = journal;
        this.console = console;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(List<String> words) {
        List<UUID> all = sites.directory();
        all.forEach(journal::rebuild);
        console.say("Sites folded again from their facts: " + all.size());
    }
}
