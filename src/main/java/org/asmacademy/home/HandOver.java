package org.asmacademy.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;

/** Gives files to take along: made anew each time, noted, and deleted when they have been sent. */
@ApplicationScoped
class HandOver {
    private final PersonData data;
    private final Audit audit;
    private final SiteScope scope;
    private final Path folder;

    HandOver(PersonData data, Audit audit, SiteScope scope, AcademyConfig config) {
        this.data = data;
        this.audit = audit;
        this.scope = scope;
        this.folder = config.home().resolve("uploads");
    }

    /** A person's own data. The caller has made sure that the person is there. */
    Response of(UUID site, UUID person, UUID by, Language language) throws IOException {
        scope.run(site, () -> audit.note(site, by, "own-data-taken", person.toString()));
        return sent(data.write(site, person, language, folder), "my-data.zip");
    }

    /** The answer that carries a file and leaves nothing of it here. */
    static Response sent(Path file, String name) throws IOException {
        StreamingOutput sent = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(sent, "application/zip").header("Content-Disposition", "attachment; filename=\"" + name + "\"").header("Content-Length", Files.size(file))
                .header("Cache-Control", "no-store").build();
    }
}
