package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.EvidenceAsk;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.media.Cleaned;
import org.asmacademy.media.CleanedVoice;
import org.asmacademy.media.MediaStore;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;

/**
 * Keeps what somebody did at the mine: all of the form or nothing. A form that came before changes nothing, so its files are not even
 * looked at again.
 */
@ApplicationScoped
class KeepTask {
    static final String RECOGNISE = "recognise";
    static final String NAMED = "named";
    private final MediaStore store;
    private final Journal journal;
    private final SiteScope scope;
    private final Rows rows;
    private final Frame frame;
    private final Withdrawals withdrawals;

    KeepTask(MediaStore store, Journal journal, SiteScope scope, Rows rows, Frame frame, Withdrawals withdrawals) {
        this.store = store;
        this.journal = journal;
        this.scope = scope;
        this.rows = rows;
        this.frame = frame;
        this.withdrawals = withdrawals;
    }

    /** What is wrong, in words, by field: then nothing was kept. Empty: all is kept, now or before. */
    Map<String, String> keep(UUID site, UUID person, SiteTask task, TaskForm form) throws IOException {
        if (kept(site, person, form.id())) return Map.of();
        TaskMessages words = Words.of(TaskMessages.class, frame.language());
        Map<String, String> wrong = new LinkedHashMap<>();
        Set<String> wrongTallies = new HashSet<>();
        Map<String, Integer> tallies = form.tallies(task, wrongTallies);
        wrongTallies.forEach(ask -> wrong.put(TaskForm.TALLY + ask, words.wrong_count()));
        List<Cleaned> pictures = pictures(task, form, words, wrong);
        List<CleanedVoice> voices = voices(task, form, wrong);
        unwelcome(site, pictures, voices, wrong);
        if (wrong.isEmpty()) write(site, person, form, form.tried(task, tallies), pictures, voices);
        return wrong;
    }

    /** Whether this person's form with this id has been taken. */
    boolean kept(UUID site, UUID person, UUID id) {
        return scope.in(site, () -> rows.any("select 1 from task_evidence where site_id = ? and id = ? and person_id = ?", site, id, person));
    }

    private List<Cleaned> pictures(SiteTask task, TaskForm form, TaskMessages words, Map<String, String> wrong) throws IOException {
        List<EvidenceAsk> asks = task.evidence().stream().filter(ask -> ask.kind() == EvidenceAsk.Kind.PHOTO && !form.photos(ask).isEmpty()).toList();
        if (!asks.isEmpty() && !form.recognise().equals("no")) {
            wrong.put(RECOGNISE, form.recognise().equals("yes") ? words.recognised() : words.recognise_first());
        }
        List<Cleaned> pictures = new ArrayList<>();
        for (EvidenceAsk ask : asks) {
            for (TaskForm.Photo photo : form.photos(ask)) {
                if (wrong.isEmpty()) clean(photo, wrong, TaskForm.PHOTO + ask.id(), store::clean).ifPresent(pictures::add);
            }
        }
        return pictures;
    }

    private List<CleanedVoice> voices(SiteTask task, TaskForm form, Map<String, String> wrong) throws IOException {
        KeepingMessages words = Words.of(KeepingMessages.class, frame.language());
        List<TaskForm.Photo> sent = form.voices(task);
        if (!sent.isEmpty() && !form.named().equals("no")) wrong.put(NAMED, form.named().equals("yes") ? words.was_named() : words.named_first());
        List<CleanedVoice> voices = new ArrayList<>();
        for (TaskForm.Photo voice : sent) {
            if (wrong.isEmpty()) clean(voice, wrong, voice.field(), store::cleanVoice).ifPresent(voices::add);
        }
        return voices;
    }

    /** What two people took out because somebody could be recognised does not come in again by another form. */
    private void unwelcome(UUID site, List<Cleaned> pictures, List<CleanedVoice> voices, Map<String, String> wrong) {
        KeepingMessages words = Words.of(KeepingMessages.class, frame.language());
        scope.run(site, () -> {
            if (pictures.stream().anyMatch(picture -> withdrawals.unwelcome(site, picture.kept().sha256()))) wrong.put(RECOGNISE, words.unwelcome());
            if (voices.stream().anyMatch(voice -> withdrawals.unwelcome(site, voice.kept().sha256()))) wrong.put(NAMED, words.unwelcome());
        });
    }

    /** How a file of a form is cleaned. */
    private interface Cleaning<T> {
        T clean(InputStream sent) throws IOException;
    }

    private <T> Optional<T> clean(TaskForm.Photo file, Map<String, String> wrong, String field, Cleaning<T> cleaning) throws IOException {
        try (InputStream sent = file.file().getInputStream()) {
            return Optional.of(cleaning.clean(sent));
        } catch (ProblemException e) {
            wrong.put(field, frame.words(e));
            return Optional.empty();
        }
    }

    private void write(UUID site, UUID person, TaskForm form, Object tried, List<Cleaned> pictures, List<CleanedVoice> voices) {
        List<NewFact> facts = new ArrayList<>();
        for (Cleaned picture : pictures) facts.add(store.fact(slot(form.id(), facts.size() + 1), site, person, picture));
        for (CleanedVoice voice : voices) facts.add(store.fact(slot(form.id(), facts.size() + 1), site, person, voice));
        List<String> media = Stream.concat(pictures.stream().map(picture -> picture.kept().sha256()), voices.stream().map(voice -> voice.kept().sha256())).distinct().toList();
        facts.add(new NewFact(form.id(), site, person, person, tried, List.of(), media));
        journal.write(site, facts, () -> {
            pictures.forEach(picture -> store.keep(site, picture));
            voices.forEach(voice -> store.keep(site, voice));
        });
    }

    /** The id of a file's fact follows from the form's, so that a second press makes the same facts. */
    private static UUID slot(UUID form, int number) {
        return new UUID(form.getMostSignificantBits(), form.getLeastSignificantBits() ^ number);
    }
}
