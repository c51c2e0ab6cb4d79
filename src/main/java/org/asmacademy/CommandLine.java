package org.asmacademy;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmacademy.shared.Command;
import org.jboss.logging.Logger;

/** Runs the one {@link Command} that was named, instead of serving pages. */
@Dependent
@Unremovable
public class CommandLine implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(CommandLine.class);
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private final Instance<Command> commands;

    CommandLine(@Any Instance<Command> commands) {
        this.commands = commands;
    }

    private static String said(Command command) {
        return String.join(" ", Stream.concat(Stream.of(command.name()), command.needs().stream().map(need -> "<" + need + ">")).toList());
    }

    @Override
    public int run(String... words) {
        Optional<Command> command = commands.stream().filter(known -> words.length == 1 + known.needs().size() && known.name().equals(words[0])).findFirst();
        if (command.isEmpty()) {
            System.err.println("There is no command \"" + String.join(" ", words) + "\". The commands: "
                    + String.join(", ", Stream.concat(commands.stream().map(CommandLine::said), Keeping.WORDS.stream()).sorted().toList()));
            return NOT_UNDERSTOOD;
        }
        try {
            command.get().run(List.of(words).subList(1, words.length));
            return DONE;
        } catch (RuntimeException e) {
            LOG.error("The command " + words[0] + " failed", e);
            return FAILED;
        }
    }
}
