package dev.interlock.http.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.brand.Decision;
import dev.interlock.http.DecisionView;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Role;
import dev.interlock.journal.CanonicalJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A brand's decisions as server-sent events. */
@Path("/api/v1/brands/{brand}/events")
@RolesAllowed({Role.Name.INTEGRATOR, Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Tag(name = "Conclusions")
class EventResource {

    private static final long RECONNECT_MILLIS = 2_000;

    private final Brands brands;
    private final DecisionFeed feed;
    private final Duration heartbeat;
    private final Duration longest;

    EventResource(
            Brands brands,
            DecisionFeed feed,
            @ConfigProperty(name = "interlock.events.heartbeat", defaultValue = "15s") Duration heartbeat,
            @ConfigProperty(name = "interlock.events.longest", defaultValue = "30m") Duration longest) {
        this.brands = brands;
        this.feed = feed;
        this.heartbeat = heartbeat;
        this.longest = longest;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "events",
            summary = "Decisions as they are committed, as server-sent events",
            description =
                    "The event `decision` has the journal position as its id. With `Last-Event-ID`, or `after`, it goes"
                            + " on behind that position, else with the next decision. A comment is sent every 15 seconds."
                            + " The stream ends after half an hour, so that a revoked token ends, too: come again with"
                            + " `Last-Event-ID`.")
    @APIResponse(
            responseCode = "200",
            description = "Events, each with this as its data.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = DecisionEvent.class)))
    public Multi<OutboundSseEvent> events(
            @PathParam("brand") String brand,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Parameter(description = "The same as Last-Event-ID, for the first call; 0 is the beginning.")
                    @QueryParam("after")
                    @Nullable
                    Long after,
            @Context Sse sse) {
        Long from = position(lastEventId, after);
        return Uni.createFrom()
                .item(() -> KnownBrand.of(brands, brand))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMulti(known -> stream(known, from == null ? known.position() : from, sse));
    }

    private Multi<OutboundSseEvent> stream(BrandView brand, long position, Sse sse) {
        Multi<OutboundSseEvent> decisions =
                feed.after(brand.name(), position).map(decision -> event(decision, brand.zone(), sse));
        Multi<OutboundSseEvent> heartbeats =
                Multi.createFrom().ticks().every(heartbeat).onOverflow().drop().map(tick -> alive(sse));
        return Multi.createBy()
                .merging()
                .streams(heartbeats, decisions)
                .select()
                .first(longest);
    }

    private static @Nullable Long position(@Nullable String lastEventId, @Nullable Long after) {
        if (lastEventId == null) {
            return after;
        }
        try {
            return Long.valueOf(lastEventId);
        } catch (NumberFormatException e) {
            throw Refusal.ofParameter(
                    "Last-Event-ID",
                    lastEventId,
                    "The Last-Event-ID (%s) must be the id of an event that was sent here.".formatted(lastEventId));
        }
    }

    private static OutboundSseEvent alive(Sse sse) {
        return sse.newEventBuilder()
                .comment("alive")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    private static OutboundSseEvent event(dev.interlock.journal.DecisionView stored, ZoneId zone, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(stored.position()))
                .name("decision")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(DecisionEvent.class, DecisionEvent.of(stored, zone))
                .build();
    }

    @Schema(name = "DecisionEvent", description = "A decision that was committed.")
    record DecisionEvent(
            @Schema(description = "The journal position that was decided on; also the event's id.") long position,
            @Schema(description = "The id of the rulebook that decided.") String rulebook,
            DecisionView decision) {

        static DecisionEvent of(dev.interlock.journal.DecisionView stored, ZoneId zone) {
            try {
                Decision decision = CanonicalJson.mapper().treeToValue(stored.decision(), Decision.class);
                return new DecisionEvent(stored.position(), stored.rulebook(), DecisionView.of(decision, zone));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A stored decision is not of today's form.", e);
            }
        }
    }
}
