package org.asmacademy.people;

import java.util.Set;

/**
 * A row of {@code permissions.yaml}, where the words are explained.
 *
 * @param two   it counts when a second one has said yes
 * @param noted that somebody from outside tried stands in the site's log
 * @param quiet others are told that there is nothing, and no way to a sign-in
 * @param door  the page, behind the language, where one signs in for it
 */
record Permission(String action, Scope scope, Set<Role> roles, boolean two, boolean noted, boolean quiet, String door) {
    enum Scope { OWN, SITE, ACADEMY, CONSENT, DEVICE }

    Permission {
        roles = Set.copyOf(roles);
    }
}
