package org.asmacademy.home;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.asmacademy.hub.Carrying;
import org.asmacademy.shared.Command;

/** {@code ./academy carry-out <file>}: at a hub, writes what the centre has not got yet into a file that somebody carries there. */
@Singleton
class CarryOut implements Command {
    private final Carrying carrying;
    private final Console console;

    CarryOut(Carrying carrying, Console console) {
        this.carrying = carrying;
        this.console = console;
    }

    @Override
    public String name() {
        return "carry-out";
    }

    @Override
    public List<String> needs() {
        return List.of("file");
    }

    @Override
    public void run(List<String> words) {
        long facts = carrying.out(Path.of(words.get(0)));
        console.say("In this file: " + facts + " facts, sealed for the academy. Carry it there, and carry the answer back.");
    }
}
