package org.asmacademy.course;

import java.util.ArrayList;
import java.util.List;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Language;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.SiteStandard;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;
import org.asmacademy.standard.Theme;

/**
 * What is asked on a theme of mines with some minerals.
 *
 * @param proposed what sites propose for these minerals
 * @param chapter  what standards ask of these minerals and not of every mine
 * @param every    what standards ask of every mine
 * @param hasChapter whether any standard asks anything of just these minerals, on whatever theme
 */
record Topic(List<Item> proposed, List<Item> chapter, List<Item> every, boolean hasChapter) {
    record Item(Standard standard, Requirement requirement, List<Teacher> teachers) { }

    /** A module, and its first lesson as it is for these minerals. */
    record Teacher(CourseModule module, List<String> minerals) {
        public String address(Language language) {
            return module.activities().stream().filter(Activity::isLesson).findFirst().map(lesson -> Addresses.activity(language, lesson, minerals))
                    .orElseGet(() -> Addresses.module(language, module.key()));
        }
    }

    static Topic of(Theme theme, List<String> minerals, Standards standards, CourseLibrary library) {
        List<Item> proposed = new ArrayList<>();
        List<Item> chapter = new ArrayList<>();
        List<Item> every = new ArrayList<>();
        for (SiteStandard one : standards.forSite(minerals)) {
            for (Requirement requirement : one.requirements()) {
                if (!theme.topics().contains(requirement.topic())) continue;
                boolean all = requirement.commodities().contains(Commodities.ALL);
                (one.standard().proposed() ? proposed : all ? every : chapter).add(item(one.standard(), requirement, minerals, library));
            }
        }
        return new Topic(List.copyOf(proposed), List.copyOf(chapter), List.copyOf(every), standards.hasChapterFor(minerals));
    }

    private static Item item(Standard standard, Requirement requirement, List<String> minerals, CourseLibrary library) {
        return new Item(standard, requirement, library.teachers(requirement.key()).stream().map(TaughtBy::module)
                .filter(module -> library.concerns(module.key().course(), minerals)).map(module -> new Teacher(module, minerals)).toList());
    }
}
