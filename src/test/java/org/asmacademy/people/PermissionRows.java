package org.asmacademy.people;

import java.util.Set;

/** The actions of the program's own table, for tests of other rooms. */
public final class PermissionRows {
    private PermissionRows() { }

    public static Set<String> actions() {
        return new Permissions().all().keySet();
    }
}
