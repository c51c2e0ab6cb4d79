/**
 * Facts in, facts out, and the promise that each counts once. The journal knows ids and bytes, never what a fact means: rooms that own a
 * kind say that with a {@link org.asmacademy.journal.FactHandler}. It asks {@link org.asmacademy.journal.ChainRights} who may what.
 */
package org.asmacademy.journal;
