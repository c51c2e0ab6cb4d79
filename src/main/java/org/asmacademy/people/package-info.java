/**
 * People by id, what they are called at their site, what they may do, and how they come in. A PIN stops a borrower, not a laboratory:
 * four digits for learners, argon2id with a pepper that is not in the database, tries counted per person and device. A PIN session may do
 * its own learning and site work and nothing else; staff have passwords.
 *
 * <p>Who is erased ({@link org.asmacademy.people.Erasing}) has no name and no way in any more; pages call them somebody who has left. Their ids stand in a
 * file outside the database and its backups, by which a restored database forgets again.
 *
 * <p>Who may do what is {@code people/permissions.yaml}; {@code Gate} holds it before any page of any room runs, by the action that its
 * method names ({@code shared.May}). A lost phone is shut out by a fact.
 *
 * <p>Sessions, devices and staff are read before a site is known and so have no row level security; what they reveal is ids.
 */
package org.asmacademy.people;
