package org.asmacademy.readiness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asmacademy.standard.RequirementKey;

/**
 * The fact {@code readiness.own-words}: how a site does what a requirement asks for, what that costs it, who pays and who helps. The last one
 * counts; an empty line says that it is not known.
 *
 * @param payer a code of {@link Payer}, or nothing
 */
public record OwnWords(RequirementKey requirement, String weDo, String cost, String payer, String help) {
    /** Letters of each line. */
    public static final int LONGEST = 500;

    /** Who pays. A kind, never a person or a firm by name. */
    enum Payer {
        US, OWNER, BUYER, STATE, PROGRAMME, NOBODY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Payer> of(String code) {
            return Arrays.stream(values()).filter(payer -> payer.code().equals(code)).findFirst();
        }
    }

    static OwnWords none(RequirementKey requirement) {
        return new OwnWords(requirement, "", "", "", "");
    }

    boolean readable() {
        return List.of(weDo, cost, help).stream().allMatch(line -> line.length() <= LONGEST) && (payer.isEmpty() || Payer.of(payer).isPresent());
    }

    /** Who pays, if the site has said so. */
    public Optional<Payer> pays() {
        return Payer.of(payer);
    }
}
