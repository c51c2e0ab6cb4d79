package org.asmacademy.backup;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.regex.Pattern;
import org.asmacademy.postgres.Ballast;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Before the disk is full, nothing new is taken: what phones have they keep, and everything can still be read. */
class FullDisk {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Who comes in or goes leaves next to nothing on the disk, and cannot read otherwise. */
    private static final Pattern DOOR = Pattern.compile("/?[a-z]{2,3}/(join|sign-in/[^/]+|sign-out|staff)");
    private final Ballast ballast;

    FullDisk(AcademyConfig academy, DiskConfig config) {
        this.ballast = config.ballastIn(academy.home(), academy.place());
    }

    @ServerRequestFilter(preMatching = true)
    public void take(ContainerRequestContext request) {
        if (READING.contains(request.getMethod()) || DOOR.matcher(request.getUriInfo().getPath()).matches()) return;
        if (ballast.isDiskFull()) throw new DiskIsFull();
    }

    static class DiskIsFull extends ProblemException {
        private static final long serialVersionUID = 1;

        DiskIsFull() {
            super(507, "disk-full", "The disk is full", "Nothing new is taken until there is room again; keep it and send it later");
        }
    }
}
