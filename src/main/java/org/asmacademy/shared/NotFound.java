package org.asmacademy.shared;

/** Not here, or not for this caller: the two are never told apart, so that nobody can probe for another site. */
public class NotFound extends ProblemException {
    private static final long serialVersionUID = 1;

    public NotFound(String detail) {
        super(404, "not-found", "Not here", detail);
    }
}
