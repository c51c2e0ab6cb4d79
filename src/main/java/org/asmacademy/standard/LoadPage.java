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
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Where a steward chooses a file with a new version of a standard, or with corrections. Nothing changes before the next pages. */
@May("load-a-standard")
@Path("/{language}/standards")
@Produces("text/html;charset=UTF-8")
class LoadPage {
    /** A list longer than this helps nobody. */
    static final int MOST_SHOWN = 200;
    private static final int MOST_HISTORY = 30;
    private static final int LONGEST_NAME = 100;
    private final Frame frame;
    private final Steward steward;
    private final Standards standards;
    private final Catalogues catalogues;
    private final CatalogueFiles files;
    private final CheckFile check;
    private final Drafts drafts;
    private final StandardConfig config;

    LoadPage(Frame frame, Steward steward, Standards standards, Catalogues catalogues, CatalogueFiles files, CheckFile check, Drafts drafts, StandardConfig config) {
        this.frame = frame;
        this.steward = steward;
        this.standards = standards;
        this.catalogues = catalogues;
        this.files = files;
        this.check = check;
        this.drafts = drafts;
        this.config = config;
    }

    @CheckedTemplate(basePath = "standard")
    static class Templates {
        static native TemplateInstance load(List<Standard> standards, List<Catalogues.Applied> history, Optional<Standard> applied, Wrong wrong);
    }

    /**
     * Why a file was not taken; all empty: no file was sent.
     *
     * @param more how many mistakes are not shown
     */
    record Wrong(String name, String error, List<Mistake> mistakes, int more) {
        static final Wrong NOTHING = new Wrong("", "", List.of(), 0);

        static Wrong of(String name, String error, List<Mistake> mistakes) {
            return new Wrong(name, error, mistakes.subList(0, Math.min(MOST_SHOWN, mistakes.size())), Math.max(0, mistakes.size() - MOST_SHOWN));
        }
    }

    /** @param applied the hash of what was just put in force */
    @GET
    @Path("load")
    public Response choose(@PathParam("language") Language language, @QueryParam("applied") String applied) {
        steward.required(language);
        return page(200, Optional.ofNullable(applied).flatMap(standards::at), Wrong.NOTHING);
    }

    @POST
    @Path("load")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@PathParam("language") Language language, MultipartFormDataInput form) throws IOException {
        UUID person = steward.required(language);
        StewardMessages words = Words.of(StewardMessages.class, language);
        Optional<FormValue> file = file(form.getValues());
        if (file.isEmpty()) return page(400, Optional.empty(), Wrong.of("", words.no_file(), List.of()));
        String name = name(file.get().getFileName());
        if (file.get().getFileItem().getFileSize() > config.largestFile().asLongValue()) {
            return page(400, Optional.empty(), Wrong.of(name, words.too_large(config.largestFile().asLongValue() / 1024 / 1024), List.of()));
        }
        byte[] bytes = file.get().getFileItem().getInputStream().readAllBytes();
        return SheetFile.isZip(bytes) ? workbook(language, person, name, bytes, words) : catalogue(language, person, name, bytes, words);
    }

    /** A form without its file: the language was changed, or no file was chosen. */
    @POST
    @Path("load")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@PathParam("language") Language language, MultivaluedMap<String, String> fields) {
        steward.required(language);
        boolean stays = Frame.stays(fields.getFirst("go"));
        return page(stays ? 200 : 400, Optional.empty(), stays ? Wrong.NOTHING : Wrong.of("", Words.of(StewardMessages.class, language).no_file(), List.of()));
    }

    /** A catalogue that is or was in force, to correct it and load it again. */
    @GET
    @Path("files/{hash}")
    public Response file(@PathParam("language") Language language, @PathParam("hash") String hash) {
        steward.required(language);
        Standard standard = standards.at(hash).orElseThrow(() -> new NotFound("No such catalogue"));
        return Response.ok(files.of(standard), "application/yaml").header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + standard.id() + ".yaml\"").build();
    }

    private Response catalogue(Language language, UUID person, String name, byte[] bytes, StewardMessages words) {
        CheckFile.Checked checked = check.check(name, bytes);
        if (checked.standard().isEmpty()) return page(400, Optional.empty(), Wrong.of(name, words.file_has_mistakes(checked.mistakes().size()), checked.mistakes()));
        return Response.seeOther(URI.create("/" + language + "/standards/load/" + drafts.keep(person, false, name, bytes))).build();
    }

    private Response workbook(Language language, UUID person, String name, byte[] bytes, StewardMessages words) {
        try {
            SheetFile.of(bytes, config.largestUnpacked().asLongValue(), config.mostRows());
        } catch (SheetFile.Unreadable e) {
            return page(400, Optional.empty(), Wrong.of(name, words.fault(e.fault().kind(), "", ""), List.of()));
        }
        return Response.seeOther(URI.create("/" + language + "/standards/load/" + drafts.keep(person, true, name, bytes) + "/columns")).build();
    }

    private Response page(int status, Optional<Standard> applied, Wrong wrong) {
        return frame.personal(status, Templates.load(standards.all(), catalogues.history(MOST_HISTORY), applied, wrong));
    }

    private static Optional<FormValue> file(Map<String, Collection<FormValue>> values) throws IOException {
        for (FormValue value : values.getOrDefault("file", List.of())) {
            if (value.isFileItem() && value.getFileItem().getFileSize() > 0) return Optional.of(value);
        }
        return Optional.empty();
    }

    /** Only to be shown again. */
    private static String name(String given) {
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").replaceFirst(".*[/\\\\]", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
