package org.asmacademy.learning;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.asmacademy.course.Addresses;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Lesson;
import org.asmacademy.course.PackHash;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.Learners.Who;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Public;

/** The end of a lesson: noted for whoever is signed in, and on to what comes next for everybody. */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/courses/{course}/{module}/{activity}/done")
class DonePage {
    private final CourseLibrary library;
    private final LearnerProgress progress;
    private final Learners learners;
    private final Journal journal;
    private final Forms forms;

    DonePage(CourseLibrary library, LearnerProgress progress, Learners learners, Journal journal, Forms forms) {
        this.library = library;
        this.progress = progress;
        this.learners = learners;
        this.journal = journal;
        this.forms = forms;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response done(@PathParam("language") Language language, @PathParam("course") String course, @PathParam("module") String module,
                         @PathParam("activity") String name, MultivaluedMap<String, String> form) {
        PackHash pack = forms.pack(form);
        Lesson lesson = forms.find(course, module, name, pack, Lesson.class);
        Optional<Response> first = forms.keepIfSignedOut("/" + language + "/courses/" + lesson.key() + "/done", form);
        if (first.isPresent()) return first.get();
        learners.who().ifPresent(who -> record(who, lesson, pack));
        return Response.seeOther(URI.create(next(language, lesson, minerals(form.getFirst("for"))))).build();
    }

    /** The page of a lesson is the same for everybody and so brings no id: a fact only if the lesson is not done yet. */
    private void record(Who who, Lesson lesson, PackHash pack) {
        if (progress.of(who.site(), who.person()).has(lesson.key())) return;
        journal.write(new NewFact(journal.mint(), who.site(), who.person(), who.person(), new LessonDone(lesson.key(), pack)));
    }

    /** The minerals that the lesson was shown for go on to the next one. */
    private static List<String> minerals(String codes) {
        return codes != null && codes.matches("[a-z0-9,-]{1,200}") ? List.of(codes) : List.of();
    }

    private String next(Language language, Lesson lesson, List<String> minerals) {
        return library.module(lesson.key().module()).flatMap(module -> module.after(lesson.key()))
                .map(next -> Addresses.activity(language, next, minerals)).orElse(Addresses.course(language, lesson.key().course()));
    }
}
