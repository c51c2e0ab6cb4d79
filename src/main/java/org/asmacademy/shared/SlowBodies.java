package org.asmacademy.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** A form that only trickles in would hold a place for ever: its connection is closed. A slow line that goes on is waited for. */
@Singleton
class SlowBodies {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final long LEAST_BYTES = 16 * 1024;
    private final LimitsConfig config;

    SlowBodies(LimitsConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, 500);
    }

    private void watch(RoutingContext context) {
        if (!WITHOUT_BODY.contains(context.request().method().name())) {
            long end = System.nanoTime() + config.wholeBody().toNanos();
            long[] seen = {0};
            long timer = context.vertx().setPeriodic(config.slowBody().toMillis(), id -> {
                HttpServerRequest request = context.request();
                if (request.isEnded()) {
                    context.vertx().cancelTimer(id);
                } else if (request.bytesRead() - seen[0] < LEAST_BYTES || System.nanoTime() > end) {
                    context.vertx().cancelTimer(id);
                    request.connection().close();
                }
                seen[0] = request.bytesRead();
            });
            context.addEndHandler(done -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }
}
