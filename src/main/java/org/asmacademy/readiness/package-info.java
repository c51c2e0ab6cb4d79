/**
 * Where a site stands: for each requirement of a standard, four strands that are never mixed: learned, practised, declared, confirmed. Also
 * the pages of site tasks, whose evidence feeds the second strand.
 *
 * <p>Credits for learning depend on what today's library teaches and on the site's minerals; when either changes they are counted again
 * for that site. Everything else is a plain fold. A declaration or target becomes the site's word when a second person says yes to it
 * (room {@code sharing}); until then it waits and does not count. A step of the plan is one person's to write: it promises nothing in the site's
 * name. Steps and their endings are never taken out; what shows that one is done must be something kept, or the word of a trainer.
 * Where somebody has no standard in mind, three worries lead to lessons and tasks. Reports and shared pages are made of what the board shows. That others
 * have certified a site is typed by an admin who saw the document, and nothing is counted from it.
 *
 * <p>What is confirmed comes from assessors of the academy, who belong to no site: a mine invites one by giving them a link that two of its people
 * agreed to. So an invitation has a purpose and an end, is logged, stops at once, and shows no name. (The design has assessors as guests of
 * a site; a guest among its people would have seen their names.) They change their own word and nobody else's, and a lead can answer it.
 *
 * <p>What was kept of a task can be taken out again ({@link org.asmacademy.readiness.Withdrawals}): a lead or trainer hides its photos and
 * recordings from everybody, themselves too, as soon as they ask; with another one's yes the entry shows only that something was tried, and the
 * bytes are deleted unless another entry holds the same file. Where somebody can be recognised, the file goes wherever the site kept it and is not
 * taken in again. The practice stays tried: it is history of the work, not of the picture. The photo of a look goes the same way, and the look stays.
 *
 * <p>What was seen at the mine is kept as it was said: a look, another view of somebody who watched the same, a word taken back. How a practice
 * stands is put together from the last word of each observer when it is read ({@link org.asmacademy.readiness.Watched} holds the rule), so that
 * looks, other views and their dates never overwrite one another. Group sessions are counts without names; they stand beside what people have
 * learned and are never added to it.
 *
 * <p>The monthly totals ({@link org.asmacademy.readiness.MakeTotals}) are the only thing that leaves a site for people who belong to none. Nothing of
 * one site is written outside its scope: the sums are made in memory, and only rounded cells with enough behind them are kept, for ever. No cell
 * is a total of others and no region holds another one, so there is nothing to subtract within a month; between months,
 * {@link org.asmacademy.readiness.CountedGroups} sees to it that only whole groups of sites come and go, and
 * {@link org.asmacademy.readiness.Counting} that each group could be told alone. A group's list stands nowhere: each site keeps its own place in it.
 *
 * <p>What is counted is a point: a requirement, or several of which one is enough. What does not concern the site is not counted; what is not in its
 * power stays in the count and is only not expected to be in place. Since when a word stands and until when is folded beside it, and what people learned
 * is folded by month, so that the board reads only what is current and the way over time says of each month what was said then.
 */
package org.asmacademy.readiness;
