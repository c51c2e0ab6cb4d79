package org.asmacademy.media;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmacademy.journal.Erased;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/**
 * Keeps pictures and recordings, for the rooms above. {@link #clean} or {@link #cleanVoice} first, for all files of a form, so that one bad file
 * leaves nothing of the others; then {@link #keep} beside the facts that name them:
 * {@code journal.write(site, List.of(store.fact(…), …), () -> store.keep(site, cleaned))}.
 */
@ApplicationScoped
public class MediaStore {
    private static final int AFTER_THE_FOLDERS = Interceptor.Priority.APPLICATION + 1000;
    private final Clean clean;
    private final MediaFiles files;
    private final SiteScope scope;
    private final Rows rows;
    private final Journal journal;
    private final List<MediaVeto> vetoes;

    MediaStore(Clean clean, MediaFiles files, SiteScope scope, Rows rows, Journal journal, @All List<MediaVeto> vetoes) {
        this.clean = clean;
        this.files = files;
        this.scope = scope;
        this.rows = rows;
        this.journal = journal;
        this.vetoes = vetoes;
    }

    /** A file to be handed out. */
    record Shown(Path path, String type) { }

    /** The picture without anything but its pixels; refuses, with words for people, what is none. Stores nothing. */
    public Cleaned clean(InputStream sent) throws IOException {
        return clean.picture(sent);
    }

    /** The recording without anything but its sound; refuses, with words for people, what is none. Stores nothing. */
    public CleanedVoice cleanVoice(InputStream sent) throws IOException {
        return clean.voice(sent);
    }

    /** Stores the cleaned copy. It is on the disk when this returns; doing it again changes nothing. */
    public void keep(UUID site, Cleaned picture) {
        files.keep(site, picture.kept().sha256(), picture.content());
    }

    public void keep(UUID site, CleanedVoice voice) {
        files.keep(site, voice.kept().sha256(), voice.content());
    }

    /** The fact that gives the picture to a site. */
    public NewFact fact(UUID id, UUID site, UUID uploader, Cleaned picture) {
        MediaRef kept = picture.kept();
        MediaCleaned body = new MediaCleaned(picture.sent(), kept.sha256(), kept.type(), kept.bytes(), kept.width(), kept.height());
        return new NewFact(id, site, uploader, uploader, body, List.of(), List.of(kept.sha256()));
    }

    /** The fact that gives the recording to a site. */
    public NewFact fact(UUID id, UUID site, UUID uploader, CleanedVoice voice) {
        VoiceRef kept = voice.kept();
        VoiceCleaned body = new VoiceCleaned(voice.sent(), kept.sha256(), kept.type(), kept.bytes(), kept.millis());
        return new NewFact(id, site, uploader, uploader, body, List.of(), List.of(kept.sha256()));
    }

    /** Those of these files that are pictures of the site, by name. */
    public Map<String, MediaRef> of(UUID site, Collection<String> names) {
        return scope.in(site, () -> rows.list("select sha256, type, width, height, bytes from media_file where site_id = ? and sha256 = any(?)",
                row -> new MediaRef(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getLong(5)),
                site, names.toArray(String[]::new))).stream().collect(Collectors.toMap(MediaRef::sha256, Function.identity()));
    }

    /** Those of these files that are recordings of the site, by name. */
    public Map<String, VoiceRef> voices(UUID site, Collection<String> names) {
        return scope.in(site, () -> rows.list("select sha256, type, bytes, millis from media_voice where site_id = ? and sha256 = any(?)",
                row -> new VoiceRef(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4)),
                site, names.toArray(String[]::new))).stream().collect(Collectors.toMap(VoiceRef::sha256, Function.identity()));
    }

    /**
     * Deletes the bytes of all that is taken out for good or was of somebody erased and is nobody else's, while nobody writes at this site: a form that brings the same picture anew is either
     * counted before or comes after. May be done at any time and any number of times.
     */
    public void sweep(UUID site) {
        journal.alone(site, () -> {
            vetoes.forEach(veto -> veto.gone(site).forEach(name -> files.drop(site, name)));
            Set<String> unclaimed = new HashSet<>(journal.erasedMedia(site));
            unclaimed.removeAll(names(site));
            unclaimed.forEach(name -> files.drop(site, name));
        });
    }

    /** Pictures and voices of somebody who was erased; what a sudden end leaves is swept at the next start. */
    void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased erased) {
        sweep(erased.siteId());
    }

    /** What a sudden end kept from being deleted, or what came back on another way. */
    void sweepAll(@Observes @Priority(AFTER_THE_FOLDERS) StartupEvent start) {
        files.sites().forEach(this::sweep);
    }

    /** All files of the site that have come to this machine and may be seen. */
    public List<Path> files(UUID site) {
        return scope.in(site, () -> {
            List<String> names = names(site);
            Set<String> hidden = vetoes.stream().flatMap(veto -> veto.hidden(site, names).stream()).collect(Collectors.toSet());
            return names.stream().filter(name -> !hidden.contains(name)).flatMap(name -> files.find(site, name).stream()).toList();
        });
    }

    /** Deletes all files of a site that has left. May be done any number of times. */
    public void forget(UUID site) {
        files.forget(site);
    }

    /** The file itself, if the site has it, nothing speaks against showing it, and it has come to this machine. */
    Optional<Shown> file(UUID site, String name) {
        return scope.in(site, () -> vetoes.stream().anyMatch(veto -> veto.hidden(site, List.of(name)).contains(name)) ? Optional.<String>empty() : type(site, name))
                .flatMap(type -> files.find(site, name).map(path -> new Shown(path, type)));
    }

    /** All that the site has kept and not lost again. In the site's scope. */
    private List<String> names(UUID site) {
        return rows.list("select sha256 from media_file where site_id = ? union select sha256 from media_voice where site_id = ? order by sha256",
                row -> row.getString(1), site, site);
    }

    private Optional<String> type(UUID site, String name) {
        return Optional.ofNullable(of(site, List.of(name)).get(name)).map(MediaRef::type)
                .or(() -> Optional.ofNullable(voices(site, List.of(name)).get(name)).map(VoiceRef::type));
    }
}
