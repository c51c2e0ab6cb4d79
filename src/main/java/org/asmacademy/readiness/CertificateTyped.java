package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The fact {@code readiness.certificate-typed}: an admin saw a document by which somebody else certifies the site. The last word on a standard
 * counts; one without a document takes it back.
 *
 * @param issuer   who certifies: a body, never this academy
 * @param document its number or title
 * @param until    the last day
 */
public record CertificateTyped(String standard, String issuer, String document, LocalDate until) {
    /** Letters of each line. */
    public static final int LONGEST = 120;

    boolean readable() {
        return standard.matches("[a-z][a-z0-9-]{0,40}") && Stream.of(issuer, document).allMatch(line -> line.length() <= LONGEST) && issuer.isBlank() == document.isBlank();
    }

    /** Whether it still holds. */
    boolean holds(LocalDate today) {
        return !until.isBefore(today);
    }
}
