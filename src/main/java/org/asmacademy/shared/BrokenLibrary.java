package org.asmacademy.shared;

import java.util.List;

/** The content that the program came with cannot be read; the message lists every mistake. */
public class BrokenLibrary extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Mistake> mistakes;

    public BrokenLibrary(List<Mistake> mistakes) {
        super("The library has " + mistakes.size() + " mistakes:\n" + Mistakes.text(mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
