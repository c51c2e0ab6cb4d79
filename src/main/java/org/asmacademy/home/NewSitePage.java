package org.asmacademy.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.home.SiteChoices.Family;
import org.asmacademy.home.SiteChoices.Tick;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.People;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Words;
import org.asmacademy.site.OpenSite;
import org.asmacademy.site.OpenSite.NewSite;
import org.asmacademy.site.OpenSite.Opened;

/** Five screens, one question each; nothing is stored before the last. Then everything at once, and the card. */
@Path("/{language}/sites/new")
@Produces("text/html;charset=UTF-8")
class NewSitePage {
    private static final int LONGEST_NAME = 80;
    private final Frame frame;
    private final CurrentPerson current;
    private final Founding founding;
    private final OpenSite opening;
    private final People people;
    private final Door door;
    private final SiteChoices choices;
    private final Journal journal;

    NewSitePage(Frame frame, CurrentPerson current, Founding founding, OpenSite opening, People people, Door door, SiteChoices choices, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.founding = founding;
        this.opening = opening;
        this.people = people;
        this.door = door;
        this.choices = choices;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance newSite(Screen screen, NewSiteForm form, List<Family> minerals, List<Tick> standards, String error);
        static native TemplateInstance siteOpen(Opened opened, NewSiteForm form);
    }

    /** Where in the row of screens this one stands. */
    record Screen(int number, int of, List<NewSiteForm.Field> carried) {
        /** A stone for each screen: behind us, here, or still to come. */
        public List<String> stones() {
            return java.util.stream.IntStream.rangeClosed(1, of).mapToObj(n -> n < number ? "full" : n == number ? "half" : "").toList();
        }
    }

    @GET
    @May("open-a-site")
    public Response first(@PathParam("language") Language language) {
        door.requireSafe();
        UUID fresh = journal.mint();
        founding.requireOpener(fresh);
        return page(200, 1, NewSiteForm.empty(fresh), language, "");
    }

    @POST
    @May(value = "open-a-site", keepsForm = true)
    public Response next(@PathParam("language") Language language, MultivaluedMap<String, String> typed) {
        door.requireSafe();
        if (current.signed().isEmpty()) return people.keepAndSignIn("/" + language + "/sites/new", typed);
        NewSiteForm form = NewSiteForm.of(id(typed.getFirst("id")), typed);
        NewSite site = new NewSite(form.id(), form.described(), form.countsFit() ? form.crew() : Optional.empty(), form.lead(), form.champion().isEmpty() ? form.lead() : form.champion(), language);
        UUID actor = founding.requireOpener(site.id());
        int screen = screen(typed.getFirst("screen"));
        if (Frame.stays(typed.getFirst("go")) && screen <= NewSiteForm.screens()) return page(200, screen, form, language, "");
        if ("back".equals(typed.getFirst("go"))) return page(200, Math.max(1, screen - 1), form, language, "");
        for (int earlier = 1; earlier <= screen; earlier++) {
            String wrong = wrong(earlier, form);
            if (!wrong.isEmpty()) return page(400, earlier, form, language, wrong);
        }
        return screen < NewSiteForm.screens() ? page(200, screen + 1, form, language, "") : open(site, form, actor, language);
    }

    private Response open(NewSite site, NewSiteForm form, UUID actor, Language language) {
        try {
            Opened opened = opening.open(site, actor);
            founding.done();
            return frame.personal(200, Templates.siteOpen(opened, form));
        } catch (ProblemException e) {
            if (!e.code().equals("bad-nickname")) throw e;
            return page(e.status(), NewSiteForm.screens(), form, language, e.code());
        }
    }

    /** What this screen would have to say about what was typed; empty when nothing. */
    private String wrong(int screen, NewSiteForm form) {
        return switch (screen) {
            case 1 -> form.name().isEmpty() || form.name().length() > LONGEST_NAME || form.organisation().length() > LONGEST_NAME ? "bad-name" : "";
            case 2 -> form.commodities().isEmpty() || !choices.known(form.commodities(), List.of()) ? "no-commodity" : "";
            case 3 -> form.countsFit() ? "" : "bad-count";
            case 4 -> choices.known(List.of(), form.standards()) ? "" : "unknown-standard";
            default -> form.lead().isEmpty() ? "bad-nickname" : "";
        };
    }

    private Response page(int status, int screen, NewSiteForm form, Language language, String wrong) {
        String error = wrong.isEmpty() ? "" : Words.of(HomeMessages.class, language).wrong(wrong);
        return frame.personal(status, Templates.newSite(new Screen(screen, NewSiteForm.screens(), form.carried(screen)), form,
                choices.minerals(form.commodities(), language), choices.standards(form.commodities(), form.standards(), language), error));
    }

    /** Behind the last one, what was opened is shown again. */
    private static int screen(String typed) {
        return typed != null && typed.matches("[1-6]") ? Integer.parseInt(typed) : 1;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(String.valueOf(typed));
        } catch (IllegalArgumentException e) {
            throw new NotFound("No such form");
        }
    }
}
