package org.asmacademy.sharing;

import java.util.Set;
import org.asmacademy.people.MadeBy;
import org.asmacademy.people.Role;

/** What a site arranges among its own people and with those outside. A server sees to it that it is so, and no phone makes any of it. */
abstract class Arrangement<B> extends MadeBy<B> {
    Arrangement(String kind, Class<B> body, Role... makers) {
        super(kind, body, makers);
    }

    Arrangement(String kind, Class<B> body, Set<String> makers) {
        super(kind, body, makers);
    }

    @Override
    public boolean onlyServers() {
        return true;
    }
}
