package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;

/** Where to go on after signing in. Only paths of this academy: a link may name any other place, and is not followed there. */
@ApplicationScoped
class OwnPaths {
    private static final Pattern PATH = Pattern.compile("/([a-z]{2,3})(/[A-Za-z0-9._~%!$&'()*+,;=:@?-]+)*/?");
    private static final int LONGEST = 500;
    private final Languages languages;

    OwnPaths(Languages languages) {
        this.languages = languages;
    }

    Optional<String> own(String to) {
        if (to == null || to.length() > LONGEST) return Optional.empty();
        Matcher path = PATH.matcher(to);
        return path.matches() && languages.offers(new Language(path.group(1))) ? Optional.of(to) : Optional.empty();
    }

    URI own(String to, String otherwise) {
        return URI.create(own(to).orElse(otherwise));
    }

    /** A page with where to go on after it, if that is said. */
    String on(String page, String to) {
        return own(to).map(path -> page + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8)).orElse(page);
    }
}
