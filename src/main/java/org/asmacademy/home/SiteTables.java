package org.asmacademy.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.shared.Rows;

/** Every table that has rows of sites, as the database itself knows them: a new one is neither left behind nor left out. */
@ApplicationScoped
class SiteTables {
    /** What stays of a site that has left. */
    private static final String DIRECTORY = "site_directory";
    private static final String TABLES = "select t.relname, array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped"
            + " order by a.attnum), array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid where k.conrelid = t.oid and k.contype = 'f'),"
            + " t.relrowsecurity, array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.atttypid = 'text'::regtype and not a.attisdropped)"
            + " from pg_class t join pg_attribute s on s.attrelid = t.oid and s.attname = 'site_id' and not s.attisdropped"
            + " where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace order by t.relname";
    private final Rows rows;

    SiteTables(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param columns in the order in which they were made
     * @param needs   the tables that its foreign keys name
     * @param own     whether only the site itself sees its rows; the others are read before any site is named
     * @param texts   those columns that hold words
     */
    record Table(String name, List<String> columns, Set<String> needs, boolean own, Set<String> texts) { }

    /** In an order in which they can be emptied: each before those that it needs. */
    List<Table> all() {
        List<Table> left = new ArrayList<>(rows.list(TABLES, row -> new Table(row.getString(1), Arrays.asList((String[]) row.getArray(2).getArray()),
                Set.of((String[]) row.getArray(3).getArray()), row.getBoolean(4), Set.of((String[]) row.getArray(5).getArray()))));
        left.removeIf(table -> table.name().equals(DIRECTORY));
        Set<Table> ordered = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            Set<String> needed = left.stream().flatMap(table -> table.needs().stream().filter(other -> !other.equals(table.name()))).collect(Collectors.toSet());
            List<Table> free = left.stream().filter(table -> !needed.contains(table.name())).toList();
            if (free.isEmpty()) throw new IllegalStateException("Tables that need each other in a circle: " + left);
            ordered.addAll(free);
            left.removeAll(free);
        }
        return List.copyOf(ordered);
    }
}
