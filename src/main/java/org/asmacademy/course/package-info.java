/**
 * The published library: courses as files ({@code courses/README.md} is their format), read strictly into immutable records. Its face is
 * {@link org.asmacademy.course.CourseLibrary}; things are named by {@link org.asmacademy.course.ActivityKey} and
 * {@link org.asmacademy.course.ModuleKey}, and one published state of a course by its {@link org.asmacademy.course.PackHash}.
 *
 * <p>Decisions: every file is read and checked in all languages at once, and all mistakes of a run are told together; readers note a mistake
 * and go on. What was served once is kept as {@code <academy.home>/packs/<hash>.zip}, so an attempt is graded by the version it was made
 * with. A pack was checked when it was made: today's stricter rules do not take it away. High-risk drafts are left out when a course is
 * built, language by language, so that no page can reach them by mistake.
 *
 * <p>What was taken back for safety ({@link org.asmacademy.course.Recalls}) is shown nowhere: {@link org.asmacademy.course.RecalledPage} stands
 * before its page with the reason, whichever room shows it. {@link org.asmacademy.course.PackPages} is how each room gives its pages of a
 * course without a person in them, to go along on a phone.
 *
 * <p>Its pages (lessons, questions, search, coverage) know nobody and are the same bytes for everybody. {@link org.asmacademy.course.Reading}
 * and {@code templates/course/reading.html} show a text; {@link org.asmacademy.course.Addresses} says where things are found.
 */
package org.asmacademy.course;
