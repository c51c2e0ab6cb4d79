package org.asmacademy.readiness;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;

/** The monthly totals, for coordinators, associations, researchers and admins: one fixed table a month, nothing to choose or to filter. */
@May("see-monthly-totals")
@Path("/{language}/totals")
@Produces("text/html;charset=UTF-8")
class TotalsPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final PublishedTotals published;
    private final TotalsTable table;
    private final Audit audit;

    TotalsPage(Frame frame, CurrentPerson current, PublishedTotals published, TotalsTable table, Audit audit) {
        this.frame = frame;
        this.current = current;
        this.published = published;
        this.table = table;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance totals(List<Month> months);

        static native TemplateInstance totalsMonth(Month month, List<TotalsTable.RegionView> regions);
    }

    /** @param id as in an address: {@code 2026-10} */
    record Month(String id, String words) { }

    @GET
    public Response months(@PathParam("language") Language language) {
        reader();
        return frame.personal(200, Templates.totals(published.months().stream().map(month -> view(month, language)).toList()));
    }

    @GET
    @Path("/{month}")
    public Response month(@PathParam("language") Language language, @PathParam("month") String month) {
        UUID reader = reader();
        YearMonth asked = made(month);
        remember(reader, asked);
        return frame.personal(200, Templates.totalsMonth(view(asked, language), table.of(published.of(asked), language)));
    }

    @GET
    @Path("/{month}/file")
    public Response file(@PathParam("language") Language language, @PathParam("month") String month) {
        UUID reader = reader();
        YearMonth asked = made(month);
        remember(reader, asked);
        return Response.ok(table.csv(asked, published.of(asked), language), "text/csv;charset=UTF-8").header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"totals-" + asked + ".csv\"").build();
    }

    private UUID reader() {
        return current.required().id();
    }

    private void remember(UUID reader, YearMonth month) {
        QuarkusTransaction.requiringNew().run(() -> audit.note(null, reader, "totals-read", month.toString()));
    }

    private YearMonth made(String month) {
        try {
            YearMonth asked = YearMonth.parse(month);
            if (published.months().contains(asked)) return asked;
        } catch (DateTimeParseException e) {
            throw new NotFound("No such month");
        }
        throw new NotFound("No table of this month");
    }

    private static Month view(YearMonth month, Language language) {
        return new Month(month.toString(), TotalsTable.month(month, language));
    }
}
