package org.asmacademy.readiness;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.asmacademy.course.EvidenceAsk;
import org.asmacademy.course.PackHash;
import org.asmacademy.course.SiteTask;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.shared.NotFound;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** What somebody filled in on a task's page, as it came. Nothing in it is required but the id. */
record TaskForm(MultivaluedMap<String, String> fields, List<Photo> photos) {
    static final String TALLY = "tally.";
    static final String PHOTO = "photo.";
    static final String VOICE = "voice.";
    /** Where a task asks for no voice, whoever wants to may still say something. */
    static final String OWN_WORDS = "own-words";
    static final int MOST_PHOTOS = 3;

    /** A file under the name of its field. */
    record Photo(String field, FileItem file) { }

    static TaskForm empty(UUID id, PackHash pack) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("id", id.toString());
        fields.putSingle("pack", pack.hex());
        return new TaskForm(fields, List.of());
    }

    /** A form that goes along on a phone: each time that it is filled in there it gets an id of its own. */
    static TaskForm packed(PackHash pack) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("pack", pack.hex());
        return new TaskForm(fields, List.of());
    }

    public boolean isPacked() {
        return !fields.containsKey("id");
    }

    static TaskForm of(Map<String, Collection<FormValue>> values) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        List<Photo> photos = new ArrayList<>();
        for (Map.Entry<String, Collection<FormValue>> entry : new TreeMap<>(values).entrySet()) {
            for (FormValue value : entry.getValue()) {
                if (!value.isFileItem()) fields.add(entry.getKey(), value.getValue());
                else if (chosen(value)) photos.add(new Photo(entry.getKey(), value.getFileItem()));
            }
        }
        return new TaskForm(fields, photos);
    }

    /** A field in which no file was chosen comes as a nameless empty one. */
    private static boolean chosen(FormValue value) throws IOException {
        return value.getFileName() != null && !value.getFileName().isBlank() || value.getFileItem().getFileSize() > 0;
    }

    public UUID id() {
        try {
            return UUID.fromString(String.valueOf(fields.getFirst("id")));
        } catch (IllegalArgumentException e) {
            throw new NotFound("This form has no id");
        }
    }

    /** Whether photos were chosen before and could not be put back into the form that this one comes from. */
    boolean photosAgain() {
        return "photos".equals(fields.getFirst("again"));
    }

    String go() {
        return fields.getFirst("go");
    }

    /** What can wait in a page while somebody signs in again: all but the photos, and that there were some. */
    MultivaluedMap<String, String> withoutPhotos() {
        MultivaluedMap<String, String> waiting = new MultivaluedHashMap<>(fields);
        if (!photos.isEmpty()) waiting.putSingle("photos", "left");
        return waiting;
    }

    boolean photosLeft() {
        return "left".equals(fields.getFirst("photos"));
    }

    /** The version of the task that the person had before their eyes. */
    Optional<PackHash> pack() {
        return PackHash.maybe(fields.getFirst("pack"));
    }

    String tally(EvidenceAsk ask) {
        return Optional.ofNullable(fields.getFirst(TALLY + ask.id())).orElse("").strip();
    }

    boolean ticked(EvidenceAsk ask) {
        return fields.getOrDefault("tick", List.of()).contains(ask.id());
    }

    /** Whether anybody or any place can be recognised: "no", "yes", or not answered. */
    public String recognise() {
        return Optional.ofNullable(fields.getFirst("recognise")).orElse("");
    }

    /** The photos for one question, no more than were asked for. */
    List<Photo> photos(EvidenceAsk ask) {
        return photos.stream().filter(photo -> photo.field().startsWith(PHOTO + ask.id() + ".")).limit(MOST_PHOTOS).toList();
    }

    /** Whether a name or a place is said in the recordings: "no", "yes", or not answered. */
    public String named() {
        return Optional.ofNullable(fields.getFirst("named")).orElse("");
    }

    /** One recording for each question that asks for one; where none does, one in their own words. */
    List<Photo> voices(SiteTask task) {
        return voiceIds(task).stream().flatMap(id -> photos.stream().filter(file -> file.field().equals(VOICE + id)).limit(1)).toList();
    }

    private static List<String> voiceIds(SiteTask task) {
        List<String> asked = task.evidence().stream().filter(ask -> ask.kind() == EvidenceAsk.Kind.VOICE).map(EvidenceAsk::id).toList();
        return asked.isEmpty() ? List.of(OWN_WORDS) : asked;
    }

    /** The counts, if all are in order. */
    TaskTried tried(SiteTask task, Map<String, Integer> tallies) {
        Set<String> ticks = new HashSet<>();
        task.evidence().stream().filter(ask -> isTick(ask) && ticked(ask)).map(EvidenceAsk::id).forEach(ticks::add);
        return new TaskTried(task.key(), task.pack(), tallies, ticks);
    }

    /** The typed counts by question; those that are no counts are left to {@code wrong}. */
    Map<String, Integer> tallies(SiteTask task, Set<String> wrong) {
        Map<String, Integer> tallies = new HashMap<>();
        for (EvidenceAsk ask : task.evidence()) {
            String typed = tally(ask).replaceAll("[\\s\\u00a0\\u202f]", "");
            if (ask.kind() != EvidenceAsk.Kind.TALLY || typed.isEmpty()) continue;
            if (typed.matches("[0-9]{1,9}") && Integer.parseInt(typed) <= TaskTried.MOST) tallies.put(ask.id(), Integer.parseInt(typed));
            else wrong.add(ask.id());
        }
        return tallies;
    }

    /** What is asked by voice may be told to the crew and ticked, or recorded, or both. */
    static boolean isTick(EvidenceAsk ask) {
        return ask.kind() == EvidenceAsk.Kind.TICK || ask.kind() == EvidenceAsk.Kind.VOICE;
    }
}
