package org.asmacademy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The languages in which the pages speak. */
@ApplicationScoped
public class Languages {
    private final List<Language> offered;

    Languages(AcademyConfig config) {
        offered = config.languages().stream().map(Language::new).toList();
    }

    public List<Language> offered() {
        return offered;
    }

    public boolean offers(Language language) {
        return offered.contains(language);
    }

    /** The first of a browser's wishes that the pages speak. */
    public Language bestOf(List<Locale> wishes) {
        return wishes.stream().map(Locale::getLanguage)
                .filter(code -> offered.stream().anyMatch(o -> o.code().equals(code)))
                .findFirst().map(Language::new).orElse(offered.get(0));
    }
}
