package org.asmacademy.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error becomes a problem for machines and a kind page for people; what went wrong inside is logged and never shown. */
class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);
    private final Frame frame;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    Errors(Frame frame, HttpHeaders headers, UriInfo uri, Request request) {
        this.frame = frame;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    @CheckedTemplate(basePath = "shared")
    static class Templates {
        static native TemplateInstance problem(Problem problem, String message);
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        if (e.page().isPresent() && forPeople()) {
            String page = "/" + frame.language() + "/" + e.page().get();
            return Response.seeOther(URI.create("GET".equals(request.getMethod()) ? page + "?to=" + here() : page)).build();
        }
        Response.ResponseBuilder answer = Response.fromResponse(answer(e.problem()));
        e.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    public Response known(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) return e.getResponse();
        if (status >= 500) return inside(e);
        return answer(switch (status) {
            case 404 -> new Problem("urn:asm-academy:problem:not-found", "Not here", 404, "There is nothing at this address", "not-found");
            case 413 -> new Problem("urn:asm-academy:problem:too-large", "Too large", 413, "This is larger than what is taken here", "too-large");
            default -> new Problem("about:blank", e.getResponse().getStatusInfo().getReasonPhrase(), status, "This request cannot be read", "bad-request");
        });
    }

    @ServerExceptionMapper
    public Response inside(Throwable e) {
        if (any(e, Errors::isAway)) {
            LOG.warnf("The database is away: %s", e.getMessage());
            Problem away = new Problem("urn:asm-academy:problem:try-later", "Try again soon", 503, "The database is away for a moment; what is stored is safe", "try-later");
            return Response.fromResponse(answer(away)).header("Retry-After", "10").build();
        }
        // A text with a NUL in it: no table can keep it, and no keyboard types it.
        if (any(e, sql -> "22021".equals(sql.getSQLState()))) return known(new WebApplicationException(400));
        UUID mark = UUID.randomUUID();
        LOG.errorf(e, "Something broke (%s)", mark);
        return answer(new Problem("urn:asm-academy:problem:broken", "Something broke here", 500, "Not your fault. Mark " + mark, "broken"));
    }

    private Response answer(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.status()).header("Cache-Control", "no-store").header("Vary", "Accept");
        if (!forPeople()) return response.type(Problem.MEDIA_TYPE).entity(problem).build();
        String message = Words.of(SharedMessages.class, frame.language()).problem(problem.code());
        return response.type(MediaType.TEXT_HTML + ";charset=UTF-8").entity(frame.html(Templates.problem(problem, message))).build();
    }

    private String here() {
        return URLEncoder.encode(uri.getRequestUri().getRawPath(), StandardCharsets.UTF_8);
    }

    private boolean forPeople() {
        return !uri.getPath().startsWith("/api/") && headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    }

    /** Looks beside the causes too: when the connection breaks at the commit, the transaction manager only adds why as suppressed. */
    private static boolean any(Throwable e, Predicate<SQLException> is) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(e));
        while (!open.isEmpty()) {
            Throwable one = open.pop();
            if (one instanceof SQLException sql && is.test(sql)) return true;
            if (!seen.add(one)) continue;
            if (one.getCause() != null) open.add(one.getCause());
            open.addAll(List.of(one.getSuppressed()));
        }
        return false;
    }

    private static boolean isAway(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || e.getMessage() != null && e.getMessage().contains("Acquisition timeout");
    }
}
