package org.asmacademy.standard;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/** What of a requirement can change. Only some of it is its meaning: what sites judged by, and must look at again when it is another. */
public enum Part {
    SECTION(true), TITLE(true), SUMMARY(true), EVIDENCE(true), SCALE(true),
    CODE(false), PLACE(false), MINERALS(false), ALTERNATIVES(false), DUTY(false), TIME(false), SOURCES(false);

    private final boolean meaning;

    Part(boolean meaning) {
        this.meaning = meaning;
    }

    public boolean meaning() {
        return meaning;
    }

    /** What two catalogues say differently about the same requirement. A language that only one of them speaks is no difference. */
    static Set<Part> between(Known then, Known now) {
        Requirement a = then.requirement();
        Requirement b = now.requirement();
        Map<Part, Boolean> differs = new LinkedHashMap<>();
        differs.put(SECTION, !a.section().equals(b.section()));
        differs.put(TITLE, differ(a.title(), b.title()));
        differs.put(SUMMARY, differ(a.summary(), b.summary()));
        differs.put(EVIDENCE, differ(a.evidence(), b.evidence()));
        differs.put(SCALE, differ(then.standard().section(a).scale(), now.standard().section(b).scale()));
        differs.put(CODE, !Objects.equals(a.supposedCode(), b.supposedCode()) || a.codeConfidence() != b.codeConfidence());
        differs.put(PLACE, !a.stage().equals(b.stage()) || !a.topic().equals(b.topic()) || differ(a.group(), b.group()));
        differs.put(MINERALS, !a.commodities().equals(b.commodities()));
        differs.put(ALTERNATIVES, !a.alternatives().equals(b.alternatives()) || a.optional() != b.optional());
        differs.put(DUTY, a.dutyOf() != b.dutyOf());
        differs.put(TIME, !a.since().equals(b.since()) || !a.until().equals(b.until()) || !a.mitigationMonths().equals(b.mitigationMonths()));
        differs.put(SOURCES, a.confidence() != b.confidence() || !a.sources().equals(b.sources()) || !a.note().equals(b.note())
                || !a.frameworkIssue().equals(b.frameworkIssue()) || !a.oecdAnnexTwo().equals(b.oecdAnnexTwo()));
        Set<Part> found = EnumSet.noneOf(Part.class);
        differs.forEach((part, is) -> {
            if (is) found.add(part);
        });
        return found;
    }

    private static boolean differ(Scale a, Scale b) {
        return a.values().size() != b.values().size() || IntStream.range(0, a.values().size()).anyMatch(i ->
                !a.values().get(i).value().equals(b.values().get(i).value()) || differ(a.values().get(i).label(), b.values().get(i).label()));
    }

    private static boolean differ(List<Translated> a, List<Translated> b) {
        return a.size() != b.size() || IntStream.range(0, a.size()).anyMatch(i -> differ(a.get(i), b.get(i)));
    }

    private static boolean differ(Optional<Translated> a, Optional<Translated> b) {
        return a.isPresent() != b.isPresent() || a.isPresent() && differ(a.get(), b.get());
    }

    static boolean differ(Translated a, Translated b) {
        return a.languages().stream().filter(b.languages()::contains).anyMatch(language -> differ(a, b, language));
    }

    static boolean differ(Translated a, Translated b, Language language) {
        return !plain(a.in(language)).equals(plain(b.in(language)));
    }

    /** Other spaces and other apostrophes are not other words. */
    private static String plain(String words) {
        return words.replaceAll("[\\s\\u00a0\\u202f]+", " ").replace('\u2019', '\'').strip();
    }
}
