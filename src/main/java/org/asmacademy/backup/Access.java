package org.asmacademy.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** The two ways to the database that a backup needs. */
public interface Access {
    /** Sees every row and changes none ({@code academy_backup}). */
    Connection reader() throws SQLException;

    /** As the program works: to note, site by site, what is safe. */
    Connection app() throws SQLException;
}
