package org.asmacademy.shared;

import java.util.Map;
import java.util.Optional;

/**
 * Something the caller can understand and mend: an RFC 9457 problem for machines, a kind page for people.
 * The code is stable and in kebab-case; people read the message {@code problem_<code>} of their language when there is one.
 */
public abstract class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String code;
    private final String title;

    protected ProblemException(int status, String code, String title, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The page of this academy (a path below the language) to which a browser is led instead of reading about the problem. */
    public Optional<String> page() {
        return Optional.empty();
    }

    /** What the answer says besides, to programs. */
    public Map<String, String> headers() {
        return Map.of();
    }

    public Problem problem() {
        return new Problem("urn:asm-academy:problem:" + code, title, status, getMessage(), code);
    }
}
