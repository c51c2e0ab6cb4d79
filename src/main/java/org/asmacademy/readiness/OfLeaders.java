package org.asmacademy.readiness;

import org.asmacademy.people.MadeBy;
import org.asmacademy.people.Role;

/** What leads and champions say in the name of their site. */
abstract class OfLeaders<B> extends MadeBy<B> {
    OfLeaders(String kind, Class<B> body) {
        super(kind, body, Role.LEAD, Role.CHAMPION);
    }
}
