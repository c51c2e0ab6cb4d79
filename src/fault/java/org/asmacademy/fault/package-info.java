/**
 * {@code ./academy fault}: real academies are killed, filled up, lost and restored while phones send facts over HTTP, and what was
 * acknowledged is counted afterwards. Controls are houses built wrongly that must lose (an answer before the disk has it, a phone that
 * forgets too early, a damaged backup that must be refused): else the counting proves nothing.
 * Uses the program and the phone of {@code src/bench}.
 */
package org.asmacademy.fault;
