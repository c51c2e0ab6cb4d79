/**
 * Where a site stands: for each requirement of a standard, four strands that are never mixed: learned, practised, declared, confirmed. Also
 * the pages of site tasks, whose evidence feeds the second strand.
 *
 * <p>Credits for learning depend on what today's library teaches and on the site's minerals; when either changes they are counted again
 * for that site. Everything else is a plain fold. A declaration or target becomes the site's word when a second person says yes to it
 * (room {@code sharing}); until then it waits and does not count. A step of the plan is one person's to write: it promises nothing in the site's
 * name. Steps and their endings are never taken out; what shows that one is done must be something kept, or the word of a trainer.
 *
 * <p>What was kept of a task can be taken out again ({@link org.asmacademy.readiness.Withdrawals}): a lead or trainer hides its photos and
 * recordings from everybody, themselves too, as soon as they ask; with another one's yes the entry shows only that something was tried, and the
 * bytes are deleted unless another entry holds the same file. Where somebody can be recognised, the file goes wherever the site kept it and is not
 * taken in again. The practice stays tried: it is history of the work, not of the picture.
 */
package org.asmacademy.readiness;
