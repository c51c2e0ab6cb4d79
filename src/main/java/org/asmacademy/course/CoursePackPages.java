package org.asmacademy.course;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;

/** The lessons, questions and guides of a course. What questions say to each answer is in their page, so that the phone can say it. */
@ApplicationScoped
class CoursePackPages implements PackPages {
    private final CourseLibrary library;
    private final Reading reading;
    private final Frame frame;

    CoursePackPages(CourseLibrary library, Reading reading, Frame frame) {
        this.library = library;
        this.reading = reading;
        this.frame = frame;
    }

    @Override
    public List<PackPage> of(Course course, Language language) {
        List<PackPage> pages = new ArrayList<>();
        for (CourseModule module : course.modules()) {
            module.activities().stream().filter(activity -> !activity.isTask())
                    .forEach(activity -> pages.add(page(Addresses.activity(language, activity), () -> page(activity, language))));
            module.guide().ifPresent(guide -> pages.add(page(Addresses.guide(language, module.key()), () -> GuidePage.page(course, module, guide, language, reading))));
        }
        return pages;
    }

    private PackPage page(String at, Supplier<TemplateInstance> page) {
        return new PackPage(at, () -> frame.html(page.get()));
    }

    private TemplateInstance page(Activity activity, Language language) {
        Around around = Around.of(library, activity, Optional.empty(), language);
        if (activity instanceof Quiz quiz) return ActivityPage.Templates.quiz(QuizView.packed(quiz, around, reading));
        return ActivityPage.Templates.lesson(LessonView.of((Lesson) activity, around, reading, frame.languages(), List.of(), null));
    }
}
