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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asmacademy.shared.Assets;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.Sha256;

/**
 * The program's part that lives on the phone, for the whole house and so at its root. It begins with what it must know: the languages, the
 * few addresses that it always keeps, and a version that changes whenever any of these or of their bytes do, so that a phone takes a new one.
 */
@Public("what a phone keeps is the same for everybody")
@Singleton
@Path("/sw.js")
@Produces("text/javascript;charset=UTF-8")
class ServiceWorker {
    /** Classic scripts, put one behind the other. */
    private static final List<String> PARTS = List.of("phone/hlc.js", "phone/uuid7.js", "phone/store.js", "phone/chain.js", "phone/who.js", "phone/send.js",
            "phone/sw.js", "phone/sync.js");
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
        languages.offered().forEach(language -> own(language).forEach((name, template) -> {
            String at = "/" + language + "/phone/" + name;
            String page = frame.at(at, () -> frame.html(template.get()));
            bytes.append(page);
            shell.add(at);
            for (Matcher asset = ASSET.matcher(page); asset.find();) shell.add(asset.group(1));
        }));
        languages.offered().forEach(language -> shell.add("/" + language + "/manifest.webmanifest"));
        String version = Sha256.hex(bytes.toString()).substring(0, 16);
        EntityTag mark = new EntityTag(version, true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(mark);
        return (unchanged == null ? Response.ok(begin(version, shell) + parts) : unchanged).tag(mark).header("Cache-Control", "no-cache").build();
    }

    /** The pages of this room that open without signal whatever else is on the phone. */
    private static Map<String, Supplier<TemplateInstance>> own(Language language) {
        Map<String, Supplier<TemplateInstance>> pages = new LinkedHashMap<>();
        pages.put("offline", () -> PhonePage.Templates.offline(language));
        pages.put("recalled", () -> PhonePage.Templates.recalled(language));
        pages.put("waiting", () -> OutboxPage.Templates.waiting(language));
        pages.put("me", () -> OutboxPage.Templates.me(language));
        return pages;
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
