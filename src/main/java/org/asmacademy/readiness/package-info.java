/**
 * Where a site stands: for each requirement of a standard, four strands that are never mixed: learned, practised, declared, confirmed. Also
 * the pages of site tasks, whose evidence feeds the second strand.
 *
 * <p>Credits for learning depend on what today's library teaches and on the site's minerals; when either changes they are counted again
 * for that site. Everything else is a plain fold. A declaration or target becomes the site's word when a second person says yes to it
 * (room {@code sharing}); until then it waits and does not count. A step of the plan is one person's to write: it promises nothing in the site's
 * name. Steps and their endings are never taken out; what shows that one is done must be something kept, or the word of a trainer.
 *
 * <p>What is counted is a point: a requirement, or several of which one is enough. What does not concern the site is not counted; what is not in its
 * power stays in the count and is only not expected to be in place. Since when a word stands and until when is folded beside it, and what people learned
 * and trainers saw is folded by month, so that the board reads only what is current and the way over time says of each month what was said then.
 */
package org.asmacademy.readiness;
