/**
 * Where people arrive: the welcome in their language, the first start of a new academy, and the pages that need several rooms at once.
 * Opening a site and saying what it is live here rather than in {@code site} because they offer the standards, which {@code site} does
 * not know. Nothing uses this room. Taking all data of a site out and deleting them asks the database itself which tables have rows of sites, so that
 * no room can be forgotten; what a person takes along of their own is found in the same way.
 */
package org.asmacademy.home;
