/**
 * A mine's own computers. At the centre a site's lead asks for one ({@code HubsPage}) and can end it; on the computer itself
 * {@code ./academy join-centre} registers it once, and from then on it exchanges facts with the centre whenever it reaches it.
 *
 * <p>Where no network reaches, the same travels as a file on a memory card, sealed for the one it is meant for ({@link org.asmacademy.hub.Carrying}).
 *
 * <p>Decisions. A hub is a door, not a fact: what opens it (a code, a key) is the centre's own and never travels; making, joining and ending one
 * is noted in the site's log. A hub signs every request with its Ed25519 key over a word that the centre gave it minutes ago, so neither
 * needs the other's clock. What facts may count is decided by the first server that sees them and goes along with them; once given anywhere, it is
 * given everywhere ({@link org.asmacademy.journal.Passing}). Names go from the centre to the hub, which belongs to the mine; they never go
 * the other way, and PINs go nowhere.
 */
package org.asmacademy.hub;
