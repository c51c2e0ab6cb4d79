package org.asmacademy.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something to keep on the phone.
 *
 * @param url where its bytes come from; with other bytes it has another one
 * @param at of a page: the address under which it is opened
 * @param bytes as it is kept
 * @param sent about as much as the line carries
 * @param hash SHA-256 of the bytes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackFile(Kind kind, String url, String at, long bytes, long sent, String hash) {
    /** An asset is what several pages share: the look, the signs, the scripts. */
    enum Kind {
        PAGE, PICTURE, VOICE, ASSET;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
