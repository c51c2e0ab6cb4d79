package org.asmacademy.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asmacademy.backup.Sealed.Unreadable;
import org.asmacademy.postgres.Disk;
import org.asmacademy.postgres.Role;
import org.asmacademy.postgres.SpareDatabase;
import org.flywaydb.core.Flyway;

/** Puts the parts of a backup into an empty database and, where one is given, an empty folder. */
final class Load {
    private static final String FORM = "1";
    private final SpareDatabase spare;
    private final Optional<Path> files;
    private final Map<String, String> columns = new LinkedHashMap<>();

    /** @param files where the files go; nowhere when only the tables are to be tried */
    Load(SpareDatabase spare, Optional<Path> files) {
        this.spare = spare;
        this.files = files;
    }

    /** Of each table that was filled, its columns. */
    Map<String, String> columns() {
        return columns;
    }

    /** All of it or nothing; hands back the hashes of the parts. */
    Map<String, String> from(InputStream contents) throws IOException, SQLException {
        try (Connection superuser = spare.connect(Role.SUPERUSER); Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            sql.execute("set session_replication_role = replica");          // the rows were right where they come from, in any order
            Tables tables = new Tables(superuser);
            Map<String, String> hashes = Contents.read(contents, (name, in) -> take(superuser, tables, name, in));
            superuser.commit();
            superuser.setAutoCommit(true);
            sql.execute("analyze");
            return hashes;
        }
    }

    private void take(Connection superuser, Tables tables, String name, InputStream in) throws IOException {
        try {
            if (name.equals(Contents.ABOUT)) {
                makeTables(Contents.values(in));
                tables.empty();
            } else if (name.equals(Contents.SEQUENCES)) {
                tables.set(Contents.values(in));
            } else if (name.startsWith(Contents.TABLE)) {
                String table = name.substring(Contents.TABLE.length());
                columns.put(table, tables.in(table, in));
            } else if (name.startsWith(Contents.FILE) && files.isPresent()) {
                keep(files.get(), name.substring(Contents.FILE.length()), in);
            }
        } catch (SQLException e) {
            throw new IOException("The backup cannot be loaded (" + name + "): " + e.getMessage(), e);
        }
    }

    /** With this program's own migrations, those that had run where the backup was made; the next start of the academy brings the newer ones. */
    private void makeTables(Map<String, String> about) throws IOException {
        if (!FORM.equals(about.get("form"))) throw new Unreadable("This backup was made by a newer academy: restore it with that version.");
        Path scripts = Files.createTempDirectory("academy-tables");
        try {
            for (String script : about.get("migrations").split(",")) copy(script, scripts);
            Flyway.configure(Load.class.getClassLoader())
                    .dataSource(spare.setting("quarkus.datasource.jdbc.url"), spare.setting("quarkus.flyway.username"), spare.setting("quarkus.flyway.password"))
                    .locations("filesystem:" + scripts).outOfOrder(true).load().migrate();
        } finally {
            Disk.deleteTree(scripts);
        }
    }

    private static void copy(String script, Path to) throws IOException {
        if (!script.matches("[A-Za-z0-9._]+")) throw new Unreadable("The backup names a table script that cannot be one: " + script);
        try (InputStream ours = Load.class.getResourceAsStream("/db/migration/" + script)) {
            if (ours == null) throw new Unreadable("This backup was made by a newer academy (" + script + "): restore it with that version.");
            Files.copy(ours, to.resolve(script));
        }
    }

    private static void keep(Path folder, String name, InputStream in) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) throw new Unreadable("The backup names a file outside its folder: " + name);
        if (!Belongings.isOne(folder.relativize(file))) return;         // above all no file of the database that runs in there at this moment
        privately(folder, file.getParent());
        Files.copy(in, file);
        if (name.startsWith("secrets/")) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void privately(Path top, Path folder) throws IOException {
        if (folder.equals(top) || Files.isDirectory(folder)) return;
        privately(top, folder.getParent());
        Files.createDirectory(folder, Disk.PRIVATE_DIRECTORY);
    }
}
