package org.asmacademy.readiness;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Matter;
import org.asmacademy.sharing.Share;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.standard.Standards;

/** Links that a lead has offered and nobody else has said yes to. */
@Singleton
class ShareMatter implements Matter {
    private final Sharing sharing;
    private final Standards standards;
    private final Frame frame;
    private final Clock clock;

    ShareMatter(Sharing sharing, Standards standards, Frame frame, Clock clock) {
        this.sharing = sharing;
        this.standards = standards;
        this.frame = frame;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting(UUID site, Language language) {
        return sharing.shares().stream().filter(share -> share.state(LocalDate.now(clock)) == Share.State.WAITS).map(share -> waiting(site, share, language)).toList();
    }

    private Waiting waiting(UUID site, Share share, Language language) {
        ReadinessMessages words = Words.of(ReadinessMessages.class, language);
        String what = standards.find(share.standard()).map(one -> one.called(language)).orElse(share.standard()) + " · " + (share.named() ? words.share_with_name() : words.share_without_name());
        return new Waiting(share.id(), words.share_agree_title(), List.of(what, words.share_until_day(frame.day(share.until())), words.share_shows()), share.purpose(), share.by(),
                share.at(), "/" + language + "/sites/" + site + "/shares", Optional.empty());
    }
}
