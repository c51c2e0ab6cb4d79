/**
 * Standards of responsible mining as data: {@code seeds/standards/<id>.yaml}, and catalogues that a steward of the academy loaded by file. Its
 * face is {@link org.asmacademy.standard.Standards}, with immutable records; other rooms name a requirement by its
 * {@link org.asmacademy.standard.RequirementKey}.
 *
 * <p>Decisions: facts name a standard by the hash of its file, the version is a label for people. A publisher's code that nobody has
 * confirmed cannot be got as an official one ({@link org.asmacademy.standard.Requirement#officialCode()}). Duties of buyers are shown but never
 * counted for a site.
 *
 * <p>Of each standard the catalogue that was put in force last counts, else the file of the library; a row of the database says which, and a
 * thread of its own looks for it, so that all nodes follow and no page waits. Every catalogue that ever counted is kept whole by its hash,
 * those that came with the program too: what a site said is read by what it was said about
 * ({@link org.asmacademy.standard.Standards#since(String, RequirementKey)}). A requirement that the newest catalogue leaves out is not asked any
 * more and never lost ({@link org.asmacademy.standard.Standards#known(RequirementKey)}). Two catalogues are compared by their words and not by a
 * fingerprint, so that one more language is no change.
 *
 * <p>The room uses {@code people} and {@code audit} for the steward's pages; both stand below it and know no standard, so no circle arises.
 * Which modules teach what, it asks through {@link org.asmacademy.standard.Teachers}, which the room of the courses answers.
 *
 * <p>An overlay ({@link org.asmacademy.standard.Overlay}) holds only what it adds. What it takes over stays in its base, or a site would have to say
 * it twice and it would count twice. What is only proposed bears that word in its id, its short name and, by
 * {@link org.asmacademy.standard.Standard#called}, in the reader's language. {@link org.asmacademy.standard.Mappings} compare requirements of two
 * standards; they suggest where to look and are never folded into what a site says.
 */
package org.asmacademy.standard;
