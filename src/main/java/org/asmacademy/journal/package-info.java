/**
 * Facts in, facts out, and the promise that each counts once. The journal knows ids and bytes, never what a fact means: rooms that own a
 * kind say that with a {@link org.asmacademy.journal.FactHandler}. It asks {@link org.asmacademy.journal.ChainRights} who may what.
 *
 * <p>A stored fact is changed for one reason only: somebody is erased ({@link org.asmacademy.journal.Erased}). What is about them, and what they made
 * that is no judgement of the site, becomes a tombstone: id, place and hash stay, so that chains still verify and the same id brings nothing back; what
 * else comes of them is a tombstone from the beginning. Which facts these are follows from kind and people alone, so every server of the site keeps the
 * same ones, in whatever order it hears of them. The site is folded again in the same transaction, so no room has to know how to forget.
 *
 * <p>Servers of one site pass facts on to each other ({@link org.asmacademy.journal.Passing}). The first that sees a fact decides whether its maker may
 * make it; that word goes along with the fact, and nobody asks again. A yes that comes later is a fact of its own ({@code journal.right-given}):
 * given once, given everywhere. What a fact says is understood by each server for itself, since one may have a newer program or more courses.
 */
package org.asmacademy.journal;
