/**
 * A course on a phone without signal. A pack is the list of all that must be kept to open every page of one course in one language: the
 * rooms that show a course give its pages without a person in them ({@link org.asmacademy.course.PackPages}), and here they become files
 * with size and hash. No other room uses this one; what others find here they find by address.
 *
 * <p>Decisions: a page is kept under an address that names its bytes, and opened under the address that it always has, so links need no
 * change and a page read with signal and without is the same place. The list is made from the pages as they are served: what a page shows
 * is in the list because the page says so. {@code assets/phone/sw.js} is a classic script, since phones of some years ago do not take
 * modules there; it keeps packs and its own few pages, and never a page with a person in it.
 */
package org.asmacademy.phone;
