/**
 * Standards of responsible mining as data: {@code seeds/standards/<id>.yaml}. Its face is {@link org.asmacademy.standard.Standards}, with
 * immutable records; other rooms name a requirement by its {@link org.asmacademy.standard.RequirementKey}.
 *
 * <p>Decisions: facts name a standard by the hash of its file, the version is a label for people. A publisher's code that nobody has
 * confirmed cannot be got as an official one ({@link org.asmacademy.standard.Requirement#officialCode()}). Duties of buyers are shown but never
 * counted for a site.
 *
 * <p>An overlay ({@link org.asmacademy.standard.Overlay}) holds only what it adds. What it takes over stays in its base, or a site would have to say
 * it twice and it would count twice. What is only proposed bears that word in its id, its short name and, by
 * {@link org.asmacademy.standard.Standard#called}, in the reader's language. {@link org.asmacademy.standard.Mappings} compare requirements of two
 * standards; they suggest where to look and are never folded into what a site says.
 */
package org.asmacademy.standard;
