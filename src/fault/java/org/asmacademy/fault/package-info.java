/**
 * {@code ./academy fault}: real academies are killed, filled up, lost and restored while phones send facts over HTTP, and what was
 * acknowledged is counted afterwards. Each fault has a control, a house built wrongly, that must lose: else the counting proves nothing.
 * Uses the program and the phone of {@code src/bench}.
 */
package org.asmacademy.fault;
