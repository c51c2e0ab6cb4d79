package org.asmacademy.standard;

/**
 * One version of a standard's file, kept for ever.
 *
 * @param hash    SHA-256 of the bytes
 * @param applied whether a steward ever put it in force
 */
record Catalogue(String hash, String standard, String version, int edition, byte[] bytes, boolean applied) {
    /** As the reader of files wants it called. */
    String path() {
        return Standards.FOLDER + "/" + standard + ".yaml";
    }
}
