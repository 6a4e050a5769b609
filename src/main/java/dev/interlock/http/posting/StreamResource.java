package dev.interlock.http.posting;

import dev.interlock.http.problem.ProblemAnswers;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import dev.interlock.journal.FactCodec.UnknownFields;
import dev.interlock.journal.Reading;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.common.util.RestMediaType;
import org.jspecify.annotations.Nullable;

/** Where a stream of facts is posted, one a line. */
@Path("/api/v1/brands/{brand}/facts")
@RolesAllowed(Role.Name.INTEGRATOR)
@Tag(name = "Facts")
class StreamResource {

    private static final int MOST_LINES = 1_000;

    private final PostingFacts posting;
    private final ProblemAnswers problems;
    private final Caller caller;
    private final int longestLine;

    StreamResource(
            PostingFacts posting,
            ProblemAnswers problems,
            Caller caller,
            @ConfigProperty(name = "interlock.http.line-bytes", defaultValue = "65536") int longestLine) {
        this.posting = posting;
        this.problems = problems;
        this.caller = caller;
        this.longestLine = longestLine;
    }

    @POST
    @Consumes(RestMediaType.APPLICATION_NDJSON)
    @Produces(RestMediaType.APPLICATION_NDJSON)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true) // The contract knows one operation per path; FactResource describes both bodies.
    public Multi<ChunkAnswer> stream(
            @PathParam("brand") String brand,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @QueryParam("unknownFields") @DefaultValue("refuse") String unknownFields,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("chunkLines") @DefaultValue("1000") int chunkLines,
            @QueryParam("firstChunk") @DefaultValue("1") int firstChunk,
            @Context HttpServerRequest request) {
        var told = new Telling(
                new Sender(brand, caller.principal(), idempotencyKey),
                Parameters.unknownFields(unknownFields),
                Parameters.asOf(asOf));
        var chunks = new Chunks(
                request,
                Vertx.currentContext(),
                Parameters.within("chunkLines", chunkLines, 1, MOST_LINES),
                longestLine,
                Parameters.within("firstChunk", firstChunk, 1, Integer.MAX_VALUE));
        chunks.open();
        return Multi.createBy()
                .repeating()
                .uni(() -> chunks.next().chain(next -> next.map(told::tell).orElseGet(Telling::end)))
                .whilst(ChunkAnswer::goesOn)
                .select()
                .where(answer -> answer != ChunkAnswer.END);
    }

    /** Tells the chunks of one stream. */
    private final class Telling {

        private final Sender sender;
        private final UnknownFields unknownFields;
        private final @Nullable Instant asOf;

        Telling(Sender sender, UnknownFields unknownFields, @Nullable Instant asOf) {
            this.sender = sender;
            this.unknownFields = unknownFields;
            this.asOf = asOf;
        }

        Uni<ChunkAnswer> tell(Chunk chunk) {
            return Uni.createFrom()
                    .item(() -> ChunkReading.read(chunk, longestLine, unknownFields))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .chain(reading -> posted(chunk, reading))
                    .map(answer -> ChunkAnswer.told(chunk, answer))
                    .onFailure()
                    .recoverWithItem(failure -> ChunkAnswer.refused(
                            chunk, problems.refusalOf(failure).problem()));
        }

        private Uni<BatchAnswer> posted(Chunk chunk, Reading reading) {
            return posting.tellPatiently(sender.ofChunk(chunk.number()), reading, asOf);
        }

        static Uni<ChunkAnswer> end() {
            return Uni.createFrom().item(ChunkAnswer.END);
        }
    }
}
