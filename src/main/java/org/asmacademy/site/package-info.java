/**
 * Mine sites: what a site says of itself, its organisation, commodities and crew, who belongs to it, and the card whose code lets a phone
 * in. All of it is facts but the card's code, which is a secret and travels on paper.
 *
 * <p>A site begins private: nobody outside it can open anything of it, its coordinator included, once the lead has signed in.
 */
package org.asmacademy.site;
