/**
 * Where people arrive: the welcome in their language, the first start of a new academy, and the pages that need several rooms at once.
 * Opening a site and saying what it is live here rather than in {@code site} because they offer the standards, which {@code site} does
 * not know. Nothing uses this room.
 */
package org.asmacademy.home;
