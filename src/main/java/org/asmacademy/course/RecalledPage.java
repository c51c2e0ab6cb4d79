package org.asmacademy.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before the page of every lesson, quiz and task that was taken back, whichever room shows it, and says why. What somebody sends
 * from such a page is still taken: that they learned it is true, and so is a word that it is not safe.
 */
@ApplicationScoped
public class RecalledPage {
    private static final Pattern PAGE = Pattern.compile("/([a-z]{2,3})/(?:courses|tasks)/([a-z0-9-]+)/([a-z0-9-]+)/([a-z0-9-]+)(?:/watch)?");
    private static final int GONE = 410;
    private final CourseLibrary library;
    private final Recalls recalls;
    private final Frame frame;

    RecalledPage(CourseLibrary library, Recalls recalls, Frame frame) {
        this.library = library;
        this.recalls = recalls;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance recalled(Language language, Recall recall, String title, Course course);
    }

    /** What stands at that address in place of what was taken back; empty for every other address. */
    public Optional<String> at(String path) {
        return recalled(path, Optional.empty());
    }

    @ServerRequestFilter
    public Optional<Response> before(ContainerRequestContext request) {
        if (!"GET".equals(request.getMethod()) || recalls.all().isEmpty()) return Optional.empty();
        Optional<PackHash> named = PackHash.maybe(request.getUriInfo().getQueryParameters().getFirst("pack"));
        return recalled(request.getUriInfo().getRequestUri().getPath(), named)
                .map(html -> Response.status(GONE).type("text/html;charset=UTF-8").header("Cache-Control", "no-cache").entity(html).build());
    }

    private Optional<String> recalled(String path, Optional<PackHash> named) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) return Optional.empty();
        Optional<Course> course = library.course(page.group(2));
        Optional<ActivityKey> key = ActivityKey.of(page.group(2), page.group(3), page.group(4));
        if (course.isEmpty() || key.isEmpty()) return Optional.empty();
        Language language = new Language(page.group(1));
        return recalls.of(key.get(), named.orElse(course.get().pack())).map(recall -> frame.html(Templates.recalled(language, recall,
                library.activity(key.get()).map(activity -> activity.title().in(language)).orElse(""), course.get())));
    }
}
