/**
 * Where a site stands: for each requirement of a standard, four strands that are never mixed: learned, practised, declared, confirmed. Also
 * the pages of site tasks, whose evidence feeds the second strand.
 *
 * <p>Credits for learning depend on what today's library teaches and on the site's minerals; when either changes they are counted again
 * for that site. Everything else is a plain fold. A declaration becomes the site's word when two people agree; agreements are not built
 * yet, so a declaration is shown with who made it and as waiting for a second person.
 */
package org.asmacademy.readiness;
