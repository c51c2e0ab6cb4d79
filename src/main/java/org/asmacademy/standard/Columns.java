package org.asmacademy.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asmacademy.shared.Language;

/**
 * Which column of a workbook holds what, by the names that stand over them.
 *
 * @param headers  the row with those names
 * @param of       the name of the column for each field that has one
 * @param version  of the standard that the workbook follows
 * @param document what the workbook is called: the source of new requirements
 * @param whole    whether requirements that are not in it have ended
 */
record Columns(String sheet, int headers, Map<Field, String> of, String version, String document, boolean whole) {
    enum Kind { ID, CODE, SECTION, STAGE, TITLE, SUMMARY, EVIDENCE }

    /** @param language of words; nothing for what is said once */
    record Field(Kind kind, Optional<Language> language) {
        /** What a form calls it. */
        public String name() {
            return "column." + kind.name().toLowerCase(Locale.ROOT) + language.map(one -> "." + one).orElse("");
        }

        public String languageName() {
            return language.map(Language::ownName).orElse("");
        }
    }

    /** What can stand in a workbook about this standard. */
    static List<Field> fields(Standard standard) {
        List<Field> fields = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean words = kind == Kind.TITLE || kind == Kind.SUMMARY || kind == Kind.EVIDENCE;
            if (!words) fields.add(new Field(kind, Optional.empty()));
            else languages(standard).forEach(language -> fields.add(new Field(kind, Optional.of(language))));
        }
        return fields;
    }

    /** English first, as everywhere in the files. */
    static List<Language> languages(Standard standard) {
        return standard.name().languages().stream().sorted((a, b) -> order(a).compareTo(order(b))).toList();
    }

    private static String order(Language language) {
        return language.equals(Language.ENGLISH) ? "" : language.code();
    }

    /** Columns that name themselves: {@code id}, {@code code}, {@code title en} … */
    static Map<Field, String> guess(Standard standard, List<String> headers) {
        Map<Field, String> guessed = new LinkedHashMap<>();
        for (Field field : fields(standard)) {
            String plain = field.kind().name().toLowerCase(Locale.ROOT);
            String wanted = plain + field.language().map(language -> " " + language).orElse("");
            headers.stream().filter(header -> says(header, wanted) || field.language().filter(Language.ENGLISH::equals).isPresent() && says(header, plain)).findFirst()
                    .ifPresent(header -> guessed.put(field, header));
        }
        return guessed;
    }

    private static boolean says(String header, String wanted) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip().equals(wanted);
    }
}
