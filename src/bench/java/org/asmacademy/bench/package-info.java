/**
 * {@code ./academy bench}: starts the program as people start it, works with it over HTTP as phones do, and prints one table of what that
 * costs. Nothing is asserted. CPU time counts; what a clock says depends on who else uses the machine.
 */
package org.asmacademy.bench;
