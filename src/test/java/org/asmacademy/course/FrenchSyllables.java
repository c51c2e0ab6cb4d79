package org.asmacademy.course;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Written vowel groups. A final e, es, and ent of a verb are mute (any other e is counted, as in careful reading aloud); l’, d’, qu’ have no
 * syllable of their own; é begins and ends a vowel, a trema begins one; i after two consonants like br, cl stands alone (ou-vri-er).
 */
class FrenchSyllables extends Syllables {
    private static final String VOWELS = "aeiouyàâäéèêëîïôöûùüœæ";
    private static final String VOWEL = "[" + VOWELS + "]";
    /** Words in -ent that are no verbs, without their s; those in -ment are none but for {@link #MENT_VERBS}. */
    private static final Set<String> SAID_ENT = Set.of("vent", "souvent", "argent", "dent", "cent", "lent", "gent", "agent", "accident", "urgent",
            "absent", "présent", "récent", "parent", "client", "talent", "prudent", "différent", "content", "serpent", "torrent", "excellent",
            "fréquent", "évident", "violent", "incident", "président", "continent", "innocent", "adolescent", "précédent", "résident", "compétent",
            "permanent", "transparent", "intelligent", "équivalent", "ingrédient", "inconvénient", "occident", "patient");
    private static final Pattern MENT_VERBS = Pattern.compile(
            "(?:ai|fu|for|fer|enfer|dor|endor|consom|nom|allu|ani|esti|impri|expri|suppri|confir|infor|transfor|cal|tra)ment");
    private static final Pattern MUTE = Pattern.compile("(?:e|es)$");
    private static final Pattern APART = Pattern.compile("(?<=é)(?=" + VOWEL + ")|(?<=[aeoé])(?=é)|(?<=" + VOWEL + ")(?=[ïëü])|"
            + "(?<=[bcdfgptv][lr]i)(?=" + VOWEL + ")|(?<=pa)(?=ys)|(?<=cha)(?=o)");

    @Override
    int inPart(String part) {
        int count = 0;
        String[] pieces = part.split("’");
        for (int i = 0; i < pieces.length; i++) count += inPiece(pieces[i], i + 1 < pieces.length);
        return count;
    }

    private static int inPiece(String piece, boolean elided) {
        String word = piece.replaceAll("qu(?=" + VOWEL + "|$)", "q").replaceAll("gu(?=[eiéèêy])", "g");
        String said = withoutMuteEnd(word, piece);
        String parted = APART.matcher(said).replaceAll("-").replaceAll("(?<=" + VOWEL + ")y(?=" + VOWEL + ")", "-");
        int count = groups(parted, VOWELS);
        // le, de, que: the only vowel is said. l’ and the t of a-t-il have none.
        return count == 0 && !elided && word.length() > 1 ? 1 : count;
    }

    private static String withoutMuteEnd(String word, String piece) {
        if (word.endsWith("ent") && !isSaidEnt(piece)) return word.substring(0, word.length() - 3);
        return MUTE.matcher(word).replaceFirst("");
    }

    private static boolean isSaidEnt(String word) {
        return SAID_ENT.contains(word) || word.endsWith("ment") && !MENT_VERBS.matcher(word).matches();
    }
}
