package org.asmacademy.media;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;

/** Which files a site has. The table is folded from facts alone; whether a file lies on this machine's disk is asked of the disk. */
@Singleton
class MediaCleanedHandler implements FactHandler<MediaCleaned>, FoldedTables {
    private static final String HASH = "[0-9a-f]{64}";
    private static final int LONGEST_SIDE = 65_535;
    private final Rows rows;

    MediaCleanedHandler(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "media.cleaned";
    }

    /** A phone could name a file that only another site has; the server that cleaned it cannot be wrong. */
    @Override
    public boolean onlyServers() {
        return true;
    }

    @Override
    public Class<MediaCleaned> body() {
        return MediaCleaned.class;
    }

    @Override
    public Optional<Reason> check(Fact<MediaCleaned> fact) {
        MediaCleaned file = fact.body();
        if (!fact.actorId().equals(fact.personId())) return Reason.of("not-own");
        boolean named = file.sent().matches(HASH) && file.kept().matches(HASH) && fact.media().equals(List.of(file.kept()));
        boolean sane = file.bytes() > 0 && side(file.width()) && side(file.height()) && file.type().equals("image/jpeg");
        return named && sane ? Reason.none() : Reason.of("unreadable-body");
    }

    private static boolean side(int pixels) {
        return pixels > 0 && pixels <= LONGEST_SIDE;
    }

    @Override
    public void record(Fact<MediaCleaned> fact) {
        MediaCleaned file = fact.body();
        rows.write("insert into media_file (site_id, sha256, type, bytes, width, height, kept_at) values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (site_id, sha256) do update set kept_at = least(media_file.kept_at, excluded.kept_at)",
                fact.siteId(), file.kept(), file.type(), file.bytes(), file.width(), file.height(), Instant.ofEpochMilli(fact.at()));
    }

    @Override
    public List<String> names() {
        return List.of("media_file");
    }
}
