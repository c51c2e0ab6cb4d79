package org.asmacademy.course;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Language;

/** Turns the text of a lesson or task into what a page shows and says; {@code templates/course/reading.html} is how. */
@ApplicationScoped
public class Reading {
    private final CourseLibrary library;
    private final Commodities commodities;

    Reading(CourseLibrary library, Commodities commodities) {
        this.library = library;
        this.commodities = commodities;
    }

    /**
     * A text in the language in which it really is.
     *
     * @param recording of the whole, if somebody recorded it
     */
    public record Text(Language language, Optional<String> recording, List<Part> parts) { }

    /**
     * A section; one without any recording is spoken by the phone.
     *
     * @param minutes of a guide: how long this part of the meeting takes; else 0
     */
    public record Part(String id, String heading, int minutes, Optional<String> recording, boolean byPhone, List<Passage> passages) {
        public boolean isIntro() {
            return id.equals(Section.INTRO);
        }
    }

    /** A block; icon and minerals are those of a passage that concerns only some. */
    public record Passage(Block.Kind kind, RawString html, String picture, String alt, String icon, String minerals, List<Passage> inside) { }

    /** The lesson for a site with these minerals; for none, with every passage. */
    public Text of(Lesson lesson, Language language, Collection<String> minerals) {
        return text(lesson, lesson.texts(), language, minerals);
    }

    public Text of(SiteTask task, Language language, Collection<String> minerals) {
        return text(task, task.texts(), language, minerals);
    }

    /** Nobody records a guide: it is for who leads a meeting. */
    Text of(Guide guide, Language wished, Collection<String> minerals) {
        Language language = language(guide.texts(), wished);
        List<Part> parts = InLanguages.pick(guide.texts(), language).stream().map(section -> new Part(section.id(), section.heading(),
                guide.minutes().getOrDefault(section.id(), 0), Optional.empty(), true, passages(guide.key().course(), guide.pack(), section.blocks(), language, minerals))).filter(part -> !part.passages().isEmpty()).toList();
        return new Text(language, Optional.empty(), parts);
    }

    /** The address of a recording of this part (of the whole, without one) in the very version that is shown. */
    public Optional<String> recording(Activity activity, Language language, Optional<String> part) {
        boolean present = library.course(activity.key().course()).filter(course -> course.pack().equals(activity.pack())).isPresent();
        return present ? library.voice(activity.key(), language, part).map(path -> Addresses.media(activity.key().course(), activity.pack(), path))
                : Optional.empty();
    }

    /** The names of these minerals in one line. */
    public String minerals(Collection<String> codes, Language language) {
        return String.join(", ", commodities.names(codes, language));
    }

    /** The sign of what the course is about first. */
    public String icon(Course course) {
        return commodities.icon(course.commodities().isEmpty() ? Commodities.ALL : course.commodities().get(0));
    }

    /** Whether what is said for this code concerns a site with these minerals. */
    public boolean covers(String code, Collection<String> minerals) {
        return commodities.covers(code, minerals);
    }

    /** Whether the course is for one of these minerals, and not just for every mine. */
    public boolean concerns(Course course, Collection<String> minerals) {
        return course.commodities().stream().anyMatch(code -> !code.equals(Commodities.ALL) && commodities.covers(code, minerals));
    }

    private Text text(Activity activity, Map<Language, List<Section>> texts, Language wished, Collection<String> minerals) {
        Language language = language(texts, wished);
        Optional<String> whole = recording(activity, language, Optional.empty());
        List<Part> parts = InLanguages.pick(texts, language).stream().map(section -> {
            Optional<String> own = recording(activity, language, Optional.of(section.id()));
            return new Part(section.id(), section.heading(), 0, own, own.isEmpty() && whole.isEmpty(),
                    passages(activity.key().course(), activity.pack(), section.blocks(), language, minerals));
        }).filter(part -> !part.passages().isEmpty()).toList();
        return new Text(language, whole, parts);
    }

    private static Language language(Map<Language, List<Section>> texts, Language wished) {
        if (texts.containsKey(wished)) return wished;
        return texts.containsKey(Language.ENGLISH) ? Language.ENGLISH : texts.keySet().stream().findFirst().orElse(wished);
    }

    private List<Passage> passages(String course, PackHash pack, List<Block> blocks, Language language, Collection<String> minerals) {
        return blocks.stream().filter(block -> concerns(block, minerals)).map(block -> passage(course, pack, block, language, minerals)).toList();
    }

    private boolean concerns(Block block, Collection<String> minerals) {
        return block.kind() != Block.Kind.ONLY_FOR || minerals.isEmpty()
                || block.commodities().stream().anyMatch(code -> commodities.covers(code, minerals));
    }

    private Passage passage(String course, PackHash pack, Block block, Language language, Collection<String> minerals) {
        String picture = block.picture().map(p -> Addresses.media(course, pack, p.src())).orElse("");
        String icon = block.commodities().isEmpty() ? "" : commodities.icon(block.commodities().get(0));
        // Numbered lists are steps, with large numbers. The text is ours: made from Markdown in which HTML is not allowed.
        RawString html = new RawString(block.html().getValue().replace("<ol", "<ol class=\"steps\""));
        return new Passage(block.kind(), html, picture, block.text(), icon, minerals(block.commodities(), language),
                passages(course, pack, block.inside(), language, minerals));
    }
}
