/**
 * A course on a phone without signal. A pack is the list of all that must be kept to open every page of one course in one language: the
 * rooms that show a course give its pages without a person in them ({@link org.asmacademy.course.PackPages}), and here they become files
 * with size and hash. No other room uses this one; what others find here they find by address.
 *
 * <p>Decisions: a page is kept under an address that names its bytes, and opened under the address that it always has, so links need no
 * change and a page read with signal and without is the same place. The list is made from the pages as they are served: what a page shows
 * is in the list because the page says so. {@code assets/phone/sw.js} is a classic script, since phones of some years ago do not take
 * modules there; it keeps packs and its own few pages, and never a page with a person in it.
 *
 * <p>What is done without signal is kept in the outbox: {@code assets/phone/store.js} (the database), {@code hlc.js} and {@code uuid7.js} (as the
 * server's), {@code chain.js} (the sender's side of a chain), {@code who.js}, {@code send.js}, and {@code pack.js}, which grades and keeps what a
 * course's pages ask. They are classic scripts without imports, each of which hangs one thing on {@code self.outbox}: so pages and the service
 * worker share them, and none can be older than another behind an address that does not change. {@code badge.js} stands on every page and
 * fetches them only where somebody works. The server is not told what the phone's own pages show.
 */
package org.asmacademy.phone;
