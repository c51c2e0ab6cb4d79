package org.asmacademy.standard;

/**
 * Something in a workbook that keeps it from being taken, where it stands, for the steward to mend.
 *
 * @param sheet empty: the whole file
 * @param row   0: the whole sheet
 * @param what  which value or column
 * @param more  what belongs to it: where it stands too, what is known
 */
record Fault(String sheet, int row, Kind kind, String what, String more) {
    enum Kind {
        NOT_A_WORKBOOK, TOO_LARGE, NO_SUCH_SHEET, TOO_MANY_ROWS, NO_HEADERS, HEADER_TWICE, NO_SUCH_HEADER, NO_KEY_COLUMN, NO_ROWS, NO_KEY, TWICE, BAD_ID, UNKNOWN_SECTION,
        UNKNOWN_STAGE, MISSING, EVIDENCE_COUNT, TOO_LONG, ERROR_CELL, BAD_VERSION
    }

    static Fault ofFile(Kind kind) {
        return new Fault("", 0, kind, "", "");
    }
}
