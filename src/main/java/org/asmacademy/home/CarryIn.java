package org.asmacademy.home;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.asmacademy.hub.Carrying;
import org.asmacademy.shared.Command;

/** {@code ./academy carry-in <file>}: takes a file that was carried here; at the centre it also writes the answer to be carried back. */
@Singleton
class CarryIn implements Command {
    private final Carrying carrying;
    private final Console console;

    CarryIn(Carrying carrying, Console console) {
        this.carrying = carrying;
        this.console = console;
    }

    @Override
    public String name() {
        return "carry-in";
    }

    @Override
    public List<String> needs() {
        return List.of("file");
    }

    @Override
    public void run(List<String> words) {
        Carrying.Taken taken = carrying.in(Path.of(words.get(0)));
        console.say("Taken: " + taken.facts() + " facts.");
        if (taken.answer() != null) console.say("Carry this answer back to the mine: " + taken.answer());
    }
}
