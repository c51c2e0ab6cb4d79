package org.asmacademy.shared;

import java.util.List;

/** Something to be done once from the command line instead of serving pages: {@code ./academy <name>}. A room offers it as a bean. */
public interface Command {
    String name();

    /** What has to follow the name, in words for whoever types it; nothing, unless a command says so. */
    default List<String> needs() {
        return List.of();
    }

    /** Does it with the words that followed the name, one for each of {@link #needs()}, and tells on the console what was done. */
    void run(List<String> words);
}
