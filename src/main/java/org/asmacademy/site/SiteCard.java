package org.asmacademy.site;

/**
 * The card of a site as it is printed.
 *
 * @param address what people type when the square cannot be read
 * @param qr      leads to the join page with the code filled in
 */
public record SiteCard(String siteName, String code, String address, Qr qr) { }
