package org.asmacademy.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.asmacademy.shared.Assets;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.Words;

/** How the academy stands on the home screen of a phone. A browser that put it there is slower to throw away what it keeps. */
@Public("what a phone keeps is the same for everybody")
@Path("/{language}/manifest.webmanifest")
@Produces("application/manifest+json;charset=UTF-8")
class ManifestPage {
    /** The colours of {@code academy.css}: paper and leaf. */
    private static final String PAPER = "#fffaf1";
    private static final String LEAF = "#00524a";
    private final Assets assets;

    ManifestPage(Assets assets) {
        this.assets = assets;
    }

    record Manifest(String id, String name, @JsonProperty("short_name") String shortName, String description, String lang, String dir,
                    @JsonProperty("start_url") String startUrl, String scope, String display, @JsonProperty("background_color") String background,
                    @JsonProperty("theme_color") String theme, List<Icon> icons) { }

    record Icon(String src, String type, String sizes, String purpose) { }

    @GET
    public Response of(@PathParam("language") Language language) {
        PhoneMessages words = Words.of(PhoneMessages.class, language);
        Manifest manifest = new Manifest("/", words.name(), words.name(), words.about(), language.code(), language.direction(), "/" + language + "/courses", "/",
                "standalone", PAPER, LEAF, List.of(icon("sign.svg", "any"), icon("sign-whole.svg", "maskable")));
        return Response.ok(manifest).header("Cache-Control", "public, max-age=3600").build();
    }

    private Icon icon(String name, String purpose) {
        return new Icon(assets.address(name), "image/svg+xml", "any", purpose);
    }
}
