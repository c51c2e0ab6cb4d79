/**
 * Standards of responsible mining as data: {@code seeds/standards/<id>.yaml}. Its face is {@link org.asmacademy.standard.Standards}, with
 * immutable records; other rooms name a requirement by its {@link org.asmacademy.standard.RequirementKey}.
 *
 * <p>Decisions: facts name a standard by the hash of its file, the version is a label for people. A publisher's code that nobody has
 * confirmed cannot be got as an official one ({@link org.asmacademy.standard.Requirement#officialCode()}). Duties of buyers are shown but never
 * counted for a site.
 */
package org.asmacademy.standard;
