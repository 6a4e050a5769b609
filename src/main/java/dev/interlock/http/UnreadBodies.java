package dev.interlock.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A request may be answered before its body was read: it is too large, or a stream was stopped. Most
 * senders read no answer before they have sent everything, so the rest is read and thrown away, up to a
 * limit at which the connection is closed.
 */
@ApplicationScoped
class UnreadBodies {

    private static final int EARLY = 1_000;
    private static final long MOST_BYTES = 64L << 20;

    void watch(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addEndHandler(answered -> throwAwayTheRest(context));
                    context.next();
                },
                EARLY);
    }

    private static void throwAwayTheRest(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.handler(new Rest(request)::arrived);
            request.resume();
        }
    }

    private static final class Rest {

        private final HttpServerRequest request;
        private long thrownAway;

        Rest(HttpServerRequest request) {
            this.request = request;
        }

        void arrived(Buffer bytes) {
            thrownAway += bytes.length();
            if (thrownAway > MOST_BYTES) {
                request.connection().close();
            }
        }
    }
}
