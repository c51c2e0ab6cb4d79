package org.asmacademy.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmacademy.journal.NewFact;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/**
 * Keeps pictures, for the rooms above. {@link #clean} first, for all pictures of a form, so that one bad picture leaves nothing of the
 * others; then {@link #keep} beside the facts that name them:
 * {@code journal.write(site, List.of(store.fact(…), …), () -> store.keep(cleaned))}.
 */
@ApplicationScoped
public class MediaStore {
    private final Clean clean;
    private final MediaFiles files;
    private final SiteScope scope;
    private final Rows rows;

    MediaStore(Clean clean, MediaFiles files, SiteScope scope, Rows rows) {
        this.clean = clean;
        this.files = files;
        this.scope = scope;
        this.rows = rows;
    }

    /** The picture without anything but its pixels; refuses, with words for people, what is none. Stores nothing. */
    public Cleaned clean(InputStream sent) throws IOException {
        return clean.picture(sent);
    }

    /** Stores the cleaned copy. It is on the disk when this returns; doing it again changes nothing. */
    public void keep(Cleaned picture) {
        files.keep(picture.kept().sha256(), picture.content());
    }

    /** The fact that gives the picture to a site. */
    public NewFact fact(UUID id, UUID site, UUID uploader, Cleaned picture) {
        MediaRef kept = picture.kept();
        MediaCleaned body = new MediaCleaned(picture.sent(), kept.sha256(), kept.type(), kept.bytes(), kept.width(), kept.height());
        return new NewFact(id, site, uploader, uploader, body, List.of(), List.of(kept.sha256()));
    }

    /** Those of these files that the site has, by name. */
    public Map<String, MediaRef> of(UUID site, Collection<String> names) {
        return scope.in(site, () -> rows.list("select sha256, type, width, height, bytes from media_file where site_id = ? and sha256 = any(?)",
                row -> new MediaRef(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getLong(5)),
                site, names.toArray(String[]::new))).stream().collect(Collectors.toMap(MediaRef::sha256, Function.identity()));
    }

    /** All files of the site that have come to this machine. */
    public List<Path> files(UUID site) {
        return scope.in(site, () -> rows.list("select sha256 from media_file where site_id = ? order by sha256", row -> row.getString(1), site)).stream()
                .flatMap(name -> files.find(name).stream()).toList();
    }

    /** The file itself, if the site has it and it has come to this machine. */
    Optional<Path> file(UUID site, String name) {
        return of(site, List.of(name)).containsKey(name) ? files.find(name) : Optional.empty();
    }
}
