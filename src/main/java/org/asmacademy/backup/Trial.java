package org.asmacademy.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.asmacademy.backup.Sealed.Unreadable;
import org.asmacademy.postgres.Role;
import org.asmacademy.postgres.SpareDatabase;
import org.asmacademy.shared.Sha256;

/** Tries a backup out: loads it into an empty database beside the real one, reads every table back and has PostgreSQL check its files. */
final class Trial {
    /** Rows that cannot be read, and indexes that do not fit their tables (PostgreSQL's own amcheck; the second raises an error by itself). */
    private static final String BROKEN_ROWS = "select c.relname, b.blkno from pg_class c, lateral verify_heapam(c.oid) b"
            + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace limit 1";
    private static final String CHECK_INDEXES = "select count(bt_index_check(i.indexrelid::regclass, true)::text) from pg_index i"
            + " join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relnamespace = 'public'::regnamespace";
    private final Path home;

    Trial(Path home) {
        this.home = home;
    }

    /** @throws IOException if what was loaded is not what was saved */
    void of(Path file, Sealed.Opener opener) throws IOException, SQLException {
        try (SpareDatabase spare = SpareDatabase.passing(home.toRealPath(), Belongings.TRIAL)) {
            Load load = new Load(spare, Optional.empty());
            Map<String, String> saved;
            try (var in = ReadBack.open(file, opener)) {
                saved = load.from(in);
            }
            compare(spare, load.columns(), saved);
            check(spare);
        }
    }

    /** The rows lie in the order in which they were loaded, so the same rows have the same hash. */
    private static void compare(SpareDatabase spare, Map<String, String> columns, Map<String, String> saved) throws IOException, SQLException {
        try (Connection reader = spare.connect(Role.BACKUP)) {
            Tables tables = new Tables(reader);
            if (!tables.all().keySet().equals(columns.keySet())) {
                throw new Unreadable("The backup does not hold the tables that the academy has: " + columns.keySet());
            }
            for (Map.Entry<String, String> table : columns.entrySet()) {
                MessageDigest hash = Sha256.digest();
                tables.out(table.getKey(), table.getValue(), new DigestOutputStream(OutputStream.nullOutputStream(), hash));
                if (!HexFormat.of().formatHex(hash.digest()).equals(saved.get(Contents.TABLE + table.getKey()))) {
                    throw new Unreadable("The table " + table.getKey() + " came back otherwise than it was saved.");
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void check(SpareDatabase spare) throws IOException, SQLException {
        try (Connection superuser = spare.connect(Role.SUPERUSER); Statement sql = superuser.createStatement()) {
            sql.execute("create extension if not exists amcheck");
            sql.execute(CHECK_INDEXES);
            try (ResultSet broken = sql.executeQuery(BROKEN_ROWS)) {
                if (broken.next()) throw new Unreadable("PostgreSQL finds the restored table " + broken.getString(1) + " damaged.");
            }
        }
    }
}
