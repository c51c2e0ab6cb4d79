package org.asmacademy.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Somebody who works for the academy and belongs to no site: a coordinator, a steward, or the first person on a hub. */
@Entity
class Staff {
    private static final String CLOSED = "";
    @Id private UUID id;
    private String login;
    private String password;
    private String role;
    private int wrong;
    @Column(name = "closed_until") private Instant closedUntil;
    @Column(name = "created_at") private Instant createdAt;

    protected Staff() { }

    Staff(UUID id, String login, Role role, String password, Instant createdAt) {
        this.id = id;
        this.login = login;
        this.role = role.code();
        this.password = password;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String login() {
        return login;
    }

    Role role() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    String password() {
        return password;
    }

    void choosePassword(String verifier) {
        password = verifier;
        wrong = 0;
        closedUntil = null;
    }

    /** No password fits from now on. */
    void closeDoor() {
        password = CLOSED;
    }

    boolean isClosed() {
        return password.equals(CLOSED);
    }

    Instant closedUntil() {
        return closedUntil;
    }

    int countTry(Instant until) {
        closedUntil = until;
        return ++wrong;
    }

    int wrong() {
        return wrong;
    }

    void rightTry() {
        wrong = 0;
        closedUntil = null;
    }
}
