/**
 * What people of a site agree on together: the second yes to something that one of them said ({@link org.asmacademy.sharing.Agreed}), and what
 * the site shows to somebody outside by a link ({@link org.asmacademy.sharing.Share}). A link is a seal over two ids, made by the server that gives
 * it and valid there only; it stands in no table.
 * The yes counts only where its giver is there in person, so a server makes it after asking the PIN once more; a phone that sends one has it
 * kept apart. Face: {@link org.asmacademy.sharing.Sharing}.
 *
 * <p>This room does not know what is agreed to. The room that does listens to {@link org.asmacademy.sharing.SecondYes}, keeps it beside its own
 * folds and decides whether giver and maker are two people: a yes may arrive before what it belongs to. For few things a reader is enough
 * ({@link org.asmacademy.sharing.Agreements}). Each room tells what of its own waits ({@link org.asmacademy.sharing.Matter}); one page lists all of it.
 *
 * <p>Whoever has an open link may promise something ({@link org.asmacademy.sharing.Pledge}). They have no account: the share's id stands as who said it,
 * and only the server that has seen the link writes such a fact. What the site says of a promise counts; without its word, one whose day is over was
 * not kept.
 *
 * <p>A site takes all its data along, and leaves, by two ({@link org.asmacademy.sharing.Leaving}); one is enough to stay.
 *
 * <p>Whether a site's numbers go into the monthly totals is decided here ({@link org.asmacademy.sharing.TotalsConsent}); what they are, and how they
 * are added up, is the room {@code readiness}'s.
 *
 * <p>A person decides about their own: what may be shown beyond the mine ({@link org.asmacademy.sharing.Consents}, asked by whoever shows something of a
 * person; without a yes that holds it is no), and whether everything of theirs is deleted, by their PIN or by two of the mine at their word. Learning asks
 * none of it.
 */
package org.asmacademy.sharing;
