/**
 * Tools about money that count in the reader's own browser: comparing loans, a price notebook, cost and income of one unit. Its face is
 * {@link org.asmacademy.tool.Tool}; {@code templates/tool/card.html} leads to one.
 *
 * <p>Decisions: nothing that is typed is ever sent, so there is no form, no field has a name and the server keeps nothing. A page is the same
 * bytes for everybody. Without its script ({@code assets/tools.js}) it is a sheet to print and count by hand, with the steps in words. Money
 * is whatever money the reader uses: no currency is named and none is converted.
 */
package org.asmacademy.tool;
