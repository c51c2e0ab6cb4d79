package org.asmacademy.phone;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asmacademy.shared.Assets;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.Sha256;

/**
 * The program's part that lives on the phone, for the whole house and so at its root. It begins with what it must know: the languages, the
 * few addresses that it always keeps, and a version that changes whenever any of these or of their bytes do, so that a phone takes a new one.
 */
@Singleton
@Path("/sw.js")
@Produces("text/javascript;charset=UTF-8")
class ServiceWorker {
    /** Classic scripts, put one behind the other. */
    private static final List<String> PARTS = List.of("phone/hlc.js", "phone/uuid7.js", "phone/store.js", "phone/chain.js", "phone/who.js", "phone/send.js",
            "phone/sw.js", "phone/sync.js");
    /** Pages that every phone keeps, by the last part of their address. */
    private static final Map<String, Function<Language, TemplateInstance>> PAGES =
            new TreeMap<>(Map.of("offline", PhonePage.Templates::offline, "recalled", PhonePage.Templates::recalled,
                    "waiting", OutboxPage.Templates::waiting, "me", OutboxPage.Templates::me));
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");
    private final Frame frame;
    private final Languages languages;
    private final Assets assets;

    ServiceWorker(Frame frame, Languages languages, Assets assets) {
        this.frame = frame;
        this.languages = languages;
        this.assets = assets;
    }

    @GET
    public Response script(Request request) {
        String parts = PARTS.stream().map(part -> new String(assets.bytes("/assets/" + part), StandardCharsets.UTF_8)).collect(Collectors.joining("\n"));
        StringBuilder bytes = new StringBuilder(parts);
        Set<String> shell = new LinkedHashSet<>();
        for (Language language : languages.offered()) {
            shell.add("/" + language + "/manifest.webmanifest");
            PAGES.forEach((name, template) -> {
                String at = "/" + language + "/phone/" + name;
                String page = frame.at(at, () -> frame.html(template.apply(language)));
                bytes.append(page);
                shell.add(at);
                for (Matcher asset = ASSET.matcher(page); asset.find();) shell.add(asset.group(1));
            });
        }
        String version = Sha256.hex(bytes.toString()).substring(0, 16);
        EntityTag mark = new EntityTag(version, true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(mark);
        return (unchanged == null ? Response.ok(begin(version, shell) + parts) : unchanged).tag(mark).header("Cache-Control", "no-cache").build();
    }

    /** Codes and addresses of our own: nothing in them needs an escape. */
    private String begin(String version, Set<String> shell) {
        return "const VERSION = '" + version + "', LANGUAGES = [" + quoted(languages.offered()) + "], SHELL = [" + quoted(shell) + "];\n";
    }

    private static String quoted(Iterable<?> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(all.isEmpty() ? "'" : ", '").append(text).append('\''));
        return all.toString();
    }
}
