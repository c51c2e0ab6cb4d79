package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.standard.Duty;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Scale;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** What the addresses of a requirement's forms name. */
@ApplicationScoped
class Places {
    private final Standards standards;

    Places(Standards standards) {
        this.standards = standards;
    }

    /** What the path names. */
    record Address(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @PathParam("requirement") String requirement) {
        String page() {
            return "/" + language + "/sites/" + siteId + "/readiness/requirements/" + requirement;
        }

        /** To the requirement's page, where one sees what became of it. */
        Response back() {
            return Response.seeOther(URI.create(page() + "#said")).build();
        }
    }

    /** A requirement and its page. */
    record Place(Language language, Standard standard, Requirement requirement, Scale scale, String page) { }

    Place forLeaders(Address at) {
        for (Standard standard : standards.all()) {
            Optional<Requirement> found = standard.requirements().stream()
                    .filter(requirement -> requirement.key().id().equals(at.requirement()) && requirement.dutyOf() == Duty.SITE).findFirst();
            if (found.isPresent()) return new Place(at.language(), standard, found.get(), standard.section(found.get()).scale(), at.page());
        }
        throw new NotFound("No such requirement");
    }
}
