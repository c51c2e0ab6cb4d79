/**
 * Who did or saw what: lines that the program can add and read, and never change ({@link org.asmacademy.audit.Audit}). A line is written in
 * the transaction of its deed, so there is never one without the other. It holds ids and words of the program, never what somebody typed.
 *
 * <p>A deed that came as a fact is kept under an id made from the fact's, since a rebuild or a second arrival tells of it again. This room
 * shows nothing itself: who may read which lines, and what people are called, is known above.
 */
package org.asmacademy.audit;
