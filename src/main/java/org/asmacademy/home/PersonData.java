package org.asmacademy.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.Journal.Trace;
import org.asmacademy.media.MediaStore;
import org.asmacademy.people.People;
import org.asmacademy.people.PersonView;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** Everything that is kept of one person at their site: in sentences to be heard, and as a zip of open files. */
@ApplicationScoped
class PersonData {
    /** Columns that name a person by id; what names somebody among others (the members of a group) is not the one person's row. */
    private static final List<String> NAMES = List.of("person_id", "actor_id", "observer_id");
    private final Journal journal;
    private final People people;
    private final Sites sites;
    private final SiteTables tables;
    private final MediaStore media;
    private final Rows rows;
    private final Clock clock;

    PersonData(Journal journal, People people, Sites sites, SiteTables tables, MediaStore media, Rows rows, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.sites = sites;
        this.tables = tables;
        this.media = media;
        this.rows = rows;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance personFile(Language language, String name, String made, List<String> sentences, List<String> tables, List<String> media);
    }

    /** What a kind of fact is about, for people. */
    enum About {
        LESSON, QUIZ, TASK, PICTURE, VOICE, REMARK, PATH, MEMBER, ROLE, CONSENT, ERASURE, FOR_THE_MINE, UNREADABLE;

        static About of(Trace trace) {
            return switch (trace.kind()) {
                case "learning.lesson-done" -> LESSON;
                case "learning.attempt-made" -> QUIZ;
                case "learning.task-tried" -> TASK;
                case "learning.lesson-remarked" -> REMARK;
                case "learning.path-chosen" -> PATH;
                case "media.cleaned" -> PICTURE;
                case "media.voice-cleaned" -> VOICE;
                case "site.member-joined", "site.member-left" -> trace.about() ? MEMBER : FOR_THE_MINE;
                case "people.role-given" -> trace.about() ? ROLE : FOR_THE_MINE;
                case "sharing.consent-given", "sharing.consent-ended" -> CONSENT;
                case "sharing.erasure-asked", "sharing.erasure-stopped", "sharing.erasure-asked-for", "sharing.erasure-stopped-for" -> trace.about() ? ERASURE : FOR_THE_MINE;
                default -> trace.kind().matches("(site|people|learning|readiness|sharing)\\..*") ? FOR_THE_MINE : UNREADABLE;
            };
        }
    }

    private record Sum(long n, long first, long last) {
        Sum and(Sum other) {
            return new Sum(n + other.n, Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /** Whole sentences, in an order that can be read aloud. */
    List<String> sentences(UUID site, UUID person, Language language) {
        DataMessages words = Words.of(DataMessages.class, language);
        PersonView view = people.find(site, person);
        List<String> sentences = new ArrayList<>(List.of(words.called(view.nickname())));
        sites.find(site).map(SiteView::name).ifPresent(name -> sentences.add(words.of_mine(name)));
        sentences.add(words.speaks(view.language().ownName()));
        sentences.add(words.phones(people.phones(site, person)));
        TreeMap<About, Sum> sums = new TreeMap<>();
        journal.traces(site, person).forEach(trace -> sums.merge(About.of(trace), new Sum(trace.count(), trace.first(), trace.last()), Sum::and));
        sums.forEach((about, sum) -> sentences.add(words.trace(about, sum.n(), day(sum.first(), language), day(sum.last(), language))));
        sentences.add(words.pictures(files(site, person).size()));
        sentences.add(words.never());
        return sentences;
    }

    /** Writes the zip into a new file of that folder, which the caller deletes. All of it is of one moment. */
    Path write(UUID site, UUID person, Language language, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "own-data-", ".zip");
        List<String> sentences = sentences(site, person, language);
        List<Path> kept = files(site, person);
        try (OpenFiles open = new OpenFiles(file, rows)) {
            List<String> names = new ArrayList<>();
            journal.alone(site, () -> tables.all().stream().filter(SiteTables.Table::own).forEach(table -> {
                String which = which(table, person);
                if (which.isEmpty() || OpenFiles.DOORS.contains(table.name())) return;
                open.table(table, "site_id = '" + site + "' and (" + which + ")");
                names.add(table.name() + ".csv");
            }));
            for (Path one : kept) open.media(one);
            open.text("index.html", Templates.personFile(language, people.find(site, person).nickname(), day(clock.millis(), language), sentences, names,
                    kept.stream().map(one -> one.getFileName().toString()).toList()).setLocale(language.locale()).render());
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static String day(long millis, Language language) {
        return Frame.day(LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC), language);
    }

    /** The rows of a table that are the person's: a condition made of a UUID of ours. Empty where it names nobody. */
    private static String which(SiteTables.Table table, UUID person) {
        List<String> ways = new ArrayList<>(NAMES.stream().filter(table.columns()::contains).map(column -> column + " = '" + person + "'").toList());
        if (table.name().equals("person")) ways.add("id = '" + person + "'");
        if (table.name().equals("audit_entry")) ways.add("about = '" + person + "'");
        return String.join(" or ", ways);
    }

    /** Pictures and voices that the person brought, that are here and may be seen. */
    private List<Path> files(UUID site, UUID person) {
        Set<String> own = new HashSet<>(journal.media(site, person));
        return media.files(site).stream().filter(file -> own.contains(file.getFileName().toString())).toList();
    }
}
