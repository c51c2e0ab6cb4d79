package org.asmacademy.readiness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.EvidenceAsk;
import org.asmacademy.course.Reading;
import org.asmacademy.course.SafetyClass;
import org.asmacademy.course.SiteTask;
import org.asmacademy.shared.Language;

/**
 * A site task as its page shows it.
 *
 * @param form  for somebody of a site, what they filled in so far
 * @param trains whether the reader is a peer trainer or lead, who may watch it
 * @param wrong what is wrong with a form, by field
 */
record TaskView(Language language, Course course, CourseModule module, SiteTask task, Reading.Text text, Optional<TaskForm> form,
        boolean trains, Map<String, String> wrong) {

    /** A question as a field; {@code photos} are the names of its file fields. */
    record Ask(EvidenceAsk.Kind kind, String id, String icon, String words, String typed, boolean ticked, String wrong, List<String> photos) {
        public String voice() {
            return TaskForm.VOICE + id;
        }
    }

    /** A line that the peer trainer looks for. */
    record Line(int number, String words) { }

    /** Whether the page goes along on a phone, which keeps what is filled in. */
    public boolean packed() {
        return form.filter(TaskForm::isPacked).isPresent();
    }

    public String who() {
        return task.who().in(language);
    }

    public boolean draft() {
        return task.isDraft(language);
    }

    /** Who must still approve a task in which a mistake can hurt. */
    public Optional<String> stillToApprove() {
        return module.safety() == SafetyClass.HIGH ? module.signOff().map(who -> who.in(language)) : Optional.empty();
    }

    public String address() {
        return "/" + language + "/tasks/" + task.key();
    }

    /** The form that a change of the language must not lose, on a page that answers one. */
    public String keeps(boolean posted) {
        return posted && form.isPresent() ? "keep-form" : "";
    }

    public List<Ask> asks() {
        return task.evidence().stream().map(this::ask).toList();
    }

    public List<Ask> photos() {
        return asks().stream().filter(ask -> ask.kind() == EvidenceAsk.Kind.PHOTO).toList();
    }

    public List<Ask> tallies() {
        return asks().stream().filter(ask -> ask.kind() == EvidenceAsk.Kind.TALLY).toList();
    }

    public List<Ask> ticks() {
        return asks().stream().filter(ask -> ask.kind() == EvidenceAsk.Kind.TICK).toList();
    }

    public List<Ask> voices() {
        return asks().stream().filter(ask -> ask.kind() == EvidenceAsk.Kind.VOICE).toList();
    }

    /** The field for a voice note that no question asks for. */
    public String ownWords() {
        return TaskForm.VOICE + TaskForm.OWN_WORDS;
    }

    public List<Line> lines() {
        return IntStream.range(0, task.watch().size()).mapToObj(i -> new Line(i, task.watch().get(i).in(language))).toList();
    }

    public String wrongAt(String field) {
        return wrong.getOrDefault(field, "");
    }

    /** Files cannot be put back into a form: they must be chosen again. */
    public boolean photosAgain() {
        return form.filter(f -> f.photosAgain() || !wrong.isEmpty() && !f.photos().isEmpty()).isPresent();
    }

    private Ask ask(EvidenceAsk ask) {
        String icon = switch (ask.kind()) {
            case PHOTO -> "camera";
            case VOICE -> "mic";
            case TALLY -> "tally";
            case TICK -> "tick";
        };
        String field = switch (ask.kind()) {
            case PHOTO -> TaskForm.PHOTO;
            case VOICE -> TaskForm.VOICE;
            case TALLY, TICK -> TaskForm.TALLY;
        } + ask.id();
        return new Ask(ask.kind(), ask.id(), icon, ask.ask().in(language), form.map(f -> f.tally(ask)).orElse(""),
                form.filter(f -> f.ticked(ask)).isPresent(), wrongAt(field),
                IntStream.rangeClosed(1, TaskForm.MOST_PHOTOS).mapToObj(slot -> TaskForm.PHOTO + ask.id() + "." + slot).toList());
    }
}
