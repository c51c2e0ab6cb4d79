package org.asmacademy.learning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.Addresses;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.PackHash;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.Learners.Who;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.Uuid7;
import org.jboss.resteasy.reactive.Cache;

/**
 * Takes the answers to a quiz and says something to each. The page that says it is asked for with the answers in its address and graded
 * again: it can be reloaded and read in another language without sending anything twice.
 */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/courses/{course}/{module}/{activity}/answers")
@Produces("text/html;charset=UTF-8")
@Cache(noStore = true)
class AnswersPage {
    private final Frame frame;
    private final CourseLibrary library;
    private final Learners learners;
    private final Journal journal;
    private final Forms forms;

    AnswersPage(Frame frame, CourseLibrary library, Learners learners, Journal journal, Forms forms) {
        this.frame = frame;
        this.library = library;
        this.learners = learners;
        this.journal = journal;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "learning")
    static class Templates {
        static native TemplateInstance feedback(Feedback feedback);
    }

    /** Whether a try counts: KEPT, or not since NOBODY is signed in, or NOT_KEPT for another reason. */
    enum Kept { KEPT, NOBODY, NOT_KEPT }

    /**
     * @param lesson to hear again
     * @param next after a pass
     */
    record Feedback(Language language, Course course, CourseModule module, Quiz quiz, boolean passed, List<Quizzes.Looked> looked, Kept kept,
                    Optional<String> lesson, Optional<Activity> next) {
        public long right() {
            return looked.stream().filter(Quizzes.Looked::right).count();
        }

        public int needed() {
            return quiz.needed();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("language") Language language, @PathParam("course") String course, @PathParam("module") String module,
                           @PathParam("activity") String name, MultivaluedMap<String, String> form) {
        PackHash pack = forms.pack(form);
        Quiz quiz = forms.find(course, module, name, pack, Quiz.class);
        Map<String, Set<String>> answers = Quizzes.answers(quiz, form);
        if (!Quizzes.complete(quiz, answers)) return Response.seeOther(again(language, quiz, answers)).build();
        String here = "/" + language + "/courses/" + quiz.key() + "/answers";
        Optional<Response> first = forms.keepIfSignedOut(here, form);
        if (first.isPresent()) return first.get();
        Optional<UUID> id = learners.who().map(who -> record(who, forms.id(form), new AttemptMade(quiz.key(), pack, language.code(), answers), quiz));
        UriBuilder feedback = address(here, quiz, answers);
        id.ifPresent(known -> feedback.queryParam("id", known));
        return Response.seeOther(feedback.build()).build();
    }

    @GET
    public Response feedback(@PathParam("language") Language language, @PathParam("course") String course, @PathParam("module") String module,
                             @PathParam("activity") String name, @QueryParam("pack") String named, @QueryParam("id") String id, UriInfo uri) {
        Activity activity = ActivityKey.of(course, module, name).flatMap(key -> named == null ? library.activity(key)
                : PackHash.maybe(named).flatMap(pack -> library.activity(key, pack))).orElseThrow(() -> new NotFound("No such activity"));
        if (!(activity instanceof Quiz quiz)) throw new NotFound("No such quiz");
        Map<String, Set<String>> answers = Quizzes.answers(quiz, uri.getQueryParameters());
        if (!Quizzes.complete(quiz, answers)) return Response.seeOther(UriBuilder.fromUri(Addresses.activity(language, quiz)).build()).build();
        return Response.ok(frame.html(Templates.feedback(look(language, quiz, answers, kept(id))))).build();
    }

    /** The first try under an id counts. Whoever goes back in the browser, changes something and sends it again has made another one. */
    private UUID record(Who who, UUID id, AttemptMade attempt, Quiz quiz) {
        boolean another = learners.score(who, id).filter(score -> score != quiz.grade(attempt.answers()).score()).isPresent();
        UUID own = another ? Uuid7.from(id, attempt.answers().toString()) : id;
        journal.write(new NewFact(own, who.site(), who.person(), who.person(), attempt));
        return own;
    }

    private Kept kept(String id) {
        return learners.who().map(who -> forms.uuid(id).flatMap(attempt -> learners.score(who, attempt)).isPresent() ? Kept.KEPT : Kept.NOT_KEPT)
                .orElse(Kept.NOBODY);
    }

    private Feedback look(Language language, Quiz quiz, Map<String, Set<String>> answers, Kept kept) {
        Course course = library.course(quiz.key().course()).orElseThrow(() -> new NotFound("No such course"));
        CourseModule module = library.module(quiz.key().module(), quiz.pack()).orElseThrow(() -> new NotFound("No such module"));
        List<String> minerals = learners.current().map(Learners.Learner::minerals).orElse(List.of());
        Optional<String> lesson = module.activities().stream().filter(Activity::isLesson).filter(a -> library.activity(a.key()).isPresent()).findFirst()
                .map(a -> Addresses.activity(language, a, minerals));
        return new Feedback(language, course, module, quiz, quiz.grade(answers).passed(), Quizzes.look(quiz, answers), kept, lesson,
                module.after(quiz.key()).filter(next -> library.activity(next.key()).isPresent()));
    }

    /** Back to the first question that was left open, with the other answers as they were. */
    private static URI again(Language language, Quiz quiz, Map<String, Set<String>> answers) {
        String first = quiz.questions().stream().map(Question::id).filter(id -> !answers.containsKey(id)).findFirst().orElse("main");
        return address(Addresses.activity(language, quiz), quiz, answers).queryParam("open", "").fragment(first).build();
    }

    private static UriBuilder address(String path, Quiz quiz, Map<String, Set<String>> answers) {
        UriBuilder address = UriBuilder.fromUri(path).queryParam("pack", quiz.pack());
        answers.forEach((question, options) -> address.queryParam(Quiz.FIELD + question, options.toArray()));
        return address;
    }
}
