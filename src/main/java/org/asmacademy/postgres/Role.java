package org.asmacademy.postgres;

/** Who speaks to the database. Only {@code roles.sql} gives them their rights. */
public enum Role {
    /** Makes the others and is then left alone: row level security does not bind it. */
    SUPERUSER("postgres"),
    /** Owns the tables; Flyway works as this one. */
    OWNER("academy_owner"),
    /** Everything else: row level security binds it. */
    APP("academy_app"),
    /** Reads every row of every site for a backup, and changes nothing. */
    BACKUP("academy_backup");

    private final String user;

    Role(String user) {
        this.user = user;
    }

    public String user() {
        return user;
    }
}
