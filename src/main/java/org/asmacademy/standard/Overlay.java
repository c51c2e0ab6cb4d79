package org.asmacademy.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/**
 * What makes a list stand on another one: a mineral, a country or a programme asks more than the base does.
 *
 * @param base     id of the standard that it starts from
 * @param keeps    the base's requirements for these minerals are taken over unchanged. They stay where they are and are not repeated
 * @param proposed nobody has adopted it: whatever is shown of it says so
 * @param called   its short name without the word "proposed", which {@link Standard#called} puts behind it
 * @param author   who wrote it, in a sentence
 * @param country  the only country that it is meant for, by its two letters
 */
public record Overlay(String base, List<String> keeps, boolean proposed, Translated called, Translated author, Optional<String> country) {
    /** The country's name in a language; only where there is one. */
    public String countryIn(Language language) {
        return new Locale("", country.orElseThrow()).getDisplayCountry(Locale.forLanguageTag(language.code()));
    }

    /** Whether a requirement of the base is taken over unchanged. */
    boolean keeps(Requirement requirement) {
        return requirement.dutyOf() == Duty.SITE && keeps.containsAll(requirement.commodities());
    }
}
