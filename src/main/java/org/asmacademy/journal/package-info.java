/**
 * Facts in, facts out, and the promise that each counts once. The journal knows ids and bytes, never what a fact means: rooms that own a
 * kind say that with a {@link org.asmacademy.journal.FactHandler}. It asks {@link org.asmacademy.journal.ChainRights} who may what.
 *
 * <p>A stored fact is changed for one reason only: somebody is erased ({@link org.asmacademy.journal.Erased}). What is about them, and what they made
 * that is no judgement of the site, becomes a tombstone: id, place and hash stay, so that chains still verify and the same id brings nothing back; what
 * else comes of them is a tombstone from the beginning. The site is folded again in the same transaction, so no room has to know how to forget.
 */
package org.asmacademy.journal;
