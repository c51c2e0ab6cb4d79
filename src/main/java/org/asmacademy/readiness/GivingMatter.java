package org.asmacademy.readiness;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Giving;
import org.asmacademy.sharing.Matter;
import org.asmacademy.sharing.TotalsConsent;

/** A lead has offered the site's numbers to the monthly totals, and nobody else has said yes. */
@Singleton
class GivingMatter implements Matter {
    private final TotalsConsent consent;

    GivingMatter(TotalsConsent consent) {
        this.consent = consent;
    }

    @Override
    public List<Waiting> waiting(UUID site, Language language) {
        return consent.of(site).waits().map(offer -> waiting(site, offer, language)).stream().toList();
    }

    private static Waiting waiting(UUID site, Giving.Offer offer, Language language) {
        TotalsMessages words = Words.of(TotalsMessages.class, language);
        String page = "/" + language + "/sites/" + site + "/totals";
        return new Waiting(offer.id(), words.agree_title(), List.of(words.give_lead(), words.agree_region(words.region(offer.region())), words.give_who(), words.agree_look(),
                words.give_never(), words.give_frozen()), "", offer.by(), offer.at(), page, Optional.of(page));
    }
}
