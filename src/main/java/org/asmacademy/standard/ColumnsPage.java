package org.asmacademy.standard;

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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;

/** A steward tells which column of a workbook holds what; then it is a catalogue like any other. */
@May("load-a-standard")
@Path("/{language}/standards/load/{draft}/columns")
@Produces("text/html;charset=UTF-8")
class ColumnsPage {
    private static final int LONGEST = 200;
    private final Frame frame;
    private final Steward steward;
    private final Standards standards;
    private final CatalogueFiles files;
    private final CheckFile check;
    private final Drafts drafts;
    private final StandardConfig config;

    ColumnsPage(Frame frame, Steward steward, Standards standards, CatalogueFiles files, CheckFile check, Drafts drafts, StandardConfig config) {
        this.frame = frame;
        this.steward = steward;
        this.standards = standards;
        this.files = files;
        this.check = check;
        this.drafts = drafts;
        this.config = config;
    }

    @CheckedTemplate(basePath = "standard")
    static class Templates {
        static native TemplateInstance columns(View view);
    }

    /** A field and the header that was chosen for it. */
    record Pick(Columns.Field field, String chosen) { }

    /**
     * @param faults in words
     * @param more   how many are not shown
     */
    record View(Drafts.Draft draft, List<Standard> standards, Standard standard, List<String> sheets, Columns columns, List<String> headers, List<Pick> picks,
            List<String> faults, int more) { }

    @GET
    public Response ask(@PathParam("language") Language language, @PathParam("draft") UUID id, @QueryParam("standard") String wanted, @QueryParam("sheet") String sheet,
            @QueryParam("row") String row) {
        Drafts.Draft draft = drafts.find(id, steward.required(language), true);
        Standard standard = standard(wanted);
        String name = sheet == null || sheet.isEmpty() ? sheets(draft).get(0) : sheet;
        Columns columns = new Columns(name, number(row), Map.of(), standard.version(), draft.name(), false);
        return page(200, draft, standard, columns, true, List.of(), language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(@PathParam("language") Language language, @PathParam("draft") UUID id, MultivaluedMap<String, String> fields) {
        UUID person = steward.required(language);
        Drafts.Draft draft = drafts.find(id, person, true);
        Standard standard = standard(fields.getFirst("standard"));
        Columns columns = typed(standard, fields);
        if (Frame.stays(fields.getFirst("go"))) return page(200, draft, standard, columns, false, List.of(), language);
        StewardMessages words = Words.of(StewardMessages.class, language);
        MapRows.Mapped mapped = mapped(draft, standard, columns);
        if (mapped.catalogue().isEmpty()) return page(400, draft, standard, columns, false, mapped.faults().stream().map(fault -> words(fault, words)).toList(), language);
        CheckFile.Checked checked = check.check(draft.name(), mapped.catalogue().get());
        if (checked.standard().isEmpty()) {
            return page(400, draft, standard, columns, false, checked.mistakes().stream().map(mistake -> words.in_catalogue(mistake.wrong(), mistake.instead())).toList(), language);
        }
        return Response.seeOther(URI.create("/" + language + "/standards/load/" + drafts.keep(person, false, draft.name(), mapped.catalogue().get()))).build();
    }

    private MapRows.Mapped mapped(Drafts.Draft draft, Standard standard, Columns columns) {
        try {
            return new MapRows(standard, files.of(standard), columns, open(draft).table(columns.sheet(), columns.headers())).map();
        } catch (SheetFile.Unreadable e) {
            return new MapRows.Mapped(Optional.empty(), List.of(e.fault()));
        }
    }

    private Columns typed(Standard standard, MultivaluedMap<String, String> fields) {
        Map<Columns.Field, String> of = new LinkedHashMap<>();
        for (Columns.Field field : Columns.fields(standard)) {
            String header = text(fields, field.name());
            if (!header.isEmpty()) of.put(field, header);
        }
        return new Columns(text(fields, "sheet"), number(fields.getFirst("row")), of, text(fields, "version"), text(fields, "document"), "yes".equals(fields.getFirst("whole")));
    }

    /** @param guess whether columns that name themselves are chosen beforehand */
    private Response page(int status, Drafts.Draft draft, Standard standard, Columns columns, boolean guess, List<String> faults, Language language) {
        StewardMessages words = Words.of(StewardMessages.class, language);
        List<String> headers = List.of();
        List<String> wrong = faults;
        try {
            headers = open(draft).table(columns.sheet(), columns.headers()).headers().stream().filter(header -> !header.isEmpty()).distinct().toList();
        } catch (SheetFile.Unreadable e) {
            wrong = Stream.concat(faults.stream(), Stream.of(words(e.fault(), words))).distinct().toList();
        }
        Map<Columns.Field, String> chosen = guess ? Columns.guess(standard, headers) : columns.of();
        List<Pick> picks = Columns.fields(standard).stream().map(field -> new Pick(field, chosen.getOrDefault(field, ""))).toList();
        return frame.personal(status, Templates.columns(new View(draft, standards.all(), standard, sheets(draft), columns, headers, picks,
                wrong.subList(0, Math.min(wrong.size(), LoadPage.MOST_SHOWN)), Math.max(0, wrong.size() - LoadPage.MOST_SHOWN))));
    }

    static String words(Fault fault, StewardMessages words) {
        String what = fault.kind() == Fault.Kind.MISSING ? words.field(Columns.Kind.valueOf(fault.what())) : fault.what();
        String said = words.fault(fault.kind(), what, fault.more());
        if (fault.sheet().isEmpty()) return said;
        return fault.row() == 0 ? words.in_sheet(fault.sheet(), said) : words.in_row(fault.sheet(), fault.row(), said);
    }

    private Standard standard(String wanted) {
        if (wanted != null && !wanted.isEmpty()) return standards.find(wanted).orElseThrow(() -> new NotFound("No such standard"));
        return standards.all().stream().findFirst().orElseThrow(() -> new NotFound("There is no standard yet"));
    }

    private List<String> sheets(Drafts.Draft draft) {
        try {
            return open(draft).sheets();
        } catch (SheetFile.Unreadable e) {
            throw new NotFound("This draft cannot be read any more");
        }
    }

    private SheetFile open(Drafts.Draft draft) throws SheetFile.Unreadable {
        return SheetFile.of(draft.bytes(), config.largestUnpacked().asLongValue(), config.mostRows());
    }

    private static int number(String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 1;
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String text = Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
