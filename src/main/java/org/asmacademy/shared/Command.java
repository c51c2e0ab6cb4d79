package org.asmacademy.shared;

/** Something to be done once from the command line instead of serving pages: {@code ./academy <name>}. A room offers it as a bean. */
public interface Command {
    String name();

    /** Does it and tells on the console what was done. */
    void run();
}
