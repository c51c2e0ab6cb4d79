package org.asmacademy.site;

/**
 * The fact {@code site.crew-counted}: how many work here, by the site's own count. Young adults (18 to 24) are among the women and men.
 * Nobody under 18 is ever counted.
 */
public record CrewCounted(int women, int men, int youngAdults) {
    public int all() {
        return women + men;
    }
}
