package org.asmacademy.site;

/**
 * Whether somebody belongs to a site.
 *
 * @param left the month in which they left (from January 1970), if they are gone
 */
public record Stay(boolean present, int left) {
    public static final Stay HERE = new Stay(true, 0);

    static Stay until(int month) {
        return new Stay(false, month);
    }
}
