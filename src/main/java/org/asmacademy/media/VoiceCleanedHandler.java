package org.asmacademy.media;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;

/** Which recordings a site has, folded from facts alone. */
@Singleton
class VoiceCleanedHandler implements FactHandler<VoiceCleaned>, FoldedTables {
    private static final String HASH = "[0-9a-f]{64}";
    private static final Set<String> TYPES = Set.of("audio/webm", "audio/mp4");
    private final Rows rows;

    VoiceCleanedHandler(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "media.voice-cleaned";
    }

    /** A phone could name a file that only another site has; the server that cleaned it cannot be wrong. */
    @Override
    public boolean onlyServers() {
        return true;
    }

    @Override
    public Class<VoiceCleaned> body() {
        return VoiceCleaned.class;
    }

    @Override
    public Optional<Reason> check(Fact<VoiceCleaned> fact) {
        VoiceCleaned file = fact.body();
        if (!fact.actorId().equals(fact.personId())) return Reason.of("not-own");
        boolean named = file.sent().matches(HASH) && file.kept().matches(HASH) && fact.media().equals(List.of(file.kept()));
        return named && file.bytes() > 0 && file.millis() >= 0 && TYPES.contains(file.type()) ? Reason.none() : Reason.of("unreadable-body");
    }

    @Override
    public void record(Fact<VoiceCleaned> fact) {
        VoiceCleaned file = fact.body();
        rows.write("insert into media_voice (site_id, sha256, type, bytes, millis, kept_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (site_id, sha256) do update set kept_at = least(media_voice.kept_at, excluded.kept_at)",
                fact.siteId(), file.kept(), file.type(), file.bytes(), file.millis(), Instant.ofEpochMilli(fact.at()));
    }

    @Override
    public List<String> names() {
        return List.of("media_voice");
    }
}
