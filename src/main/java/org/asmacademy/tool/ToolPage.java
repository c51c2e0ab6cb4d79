package org.asmacademy.tool;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;

/** The tools: sheets to fill in, by hand or with the browser's help. Nobody sends anything here. */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/tools")
@Produces("text/html;charset=UTF-8")
class ToolPage {
    /** They change with the program only. */
    private static final long EDITION = 0;
    private final Frame frame;
    private final PublicPages pages;

    ToolPage(Frame frame, PublicPages pages) {
        this.frame = frame;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "tool")
    static class Templates {
        static native TemplateInstance index(List<Tool> tools);

        static native TemplateInstance loan(Tool tool, List<String> offers);

        static native TemplateInstance price(Tool tool);

        static native TemplateInstance cost(Tool tool, List<Spent> spent);
    }

    /** What money goes into. */
    enum Spent {
        FUEL, FOOD, TOOLS, HIRE, TRANSPORT, FEES, OTHER
    }

    @GET
    public Response all(Request request) {
        return pages.now(request, EDITION, () -> frame.html(Templates.index(List.of(Tool.values()))));
    }

    @GET
    @Path("{tool}")
    public Response one(@PathParam("tool") String key, Request request) {
        Tool tool = Tool.of(key).orElseThrow(() -> new NotFound("No such tool"));
        return pages.now(request, EDITION, () -> frame.html(switch (tool) {
            case LOAN -> Templates.loan(tool, List.of("A", "B", "C"));
            case PRICE -> Templates.price(tool);
            case COST -> Templates.cost(tool, List.of(Spent.values()));
        }));
    }
}
