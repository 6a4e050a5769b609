package dev.interlock.http.posting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.http.problem.Problem;
import dev.interlock.http.token.Caller;
import dev.interlock.http.token.Role;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.FactCodec.UnknownFields;
import dev.interlock.journal.Reading;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.common.util.RestMediaType;
import org.jspecify.annotations.Nullable;

/** Where a batch of facts is posted. */
@Path("/api/v1/brands/{brand}/facts")
@RolesAllowed(Role.Name.INTEGRATOR)
@Tag(name = "Facts", description = "What integrators tell.")
class FactResource {

    private final PostingFacts posting;
    private final Caller caller;

    FactResource(PostingFacts posting, Caller caller) {
        this.posting = posting;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postFacts",
            summary = "Post facts, as one batch or as a stream",
            description =
                    """
                    `application/json`: one batch of at most 10,000 facts, all or nothing.

                    `application/x-ndjson`: one fact a line, a stream of any size, all or nothing per chunk of at most
                    1,000 lines, with one line of answer per chunk as soon as it is committed. The stream stops at the
                    first chunk that is refused; its line of answer holds the `problem`.""")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "Of a stream: the brand's clock, for brands with a posted one.",
            schema = @Schema(implementation = OffsetDateTime.class))
    @Parameter(
            name = "chunkLines",
            in = ParameterIn.QUERY,
            description = "Of a stream: how many lines make a chunk.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "1000"))
    @Parameter(
            name = "firstChunk",
            in = ParameterIn.QUERY,
            description = "Of a stream that is resumed: the number of the first chunk that is sent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @APIResponse(
            responseCode = "200",
            description = "What became of the batch; of a stream, one line for each chunk.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BatchAnswer.class)),
                @Content(
                        mediaType = RestMediaType.APPLICATION_NDJSON,
                        schema = @Schema(implementation = ChunkAnswer.class))
            })
    @APIResponse(
            responseCode = "422",
            description = "Nothing was accepted; `errors` lists everything that is wrong.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Uni<BatchAnswer> post(
            @PathParam("brand") String brand,
            @Parameter(
                            description =
                                    "The same key and body gets the first answer again; the same key with another body is refused.")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @Parameter(
                            description =
                                    "What becomes of fields that are not known: `refuse` them, or `report` them in the answer.",
                            schema = @Schema(enumeration = {"refuse", "report"}))
                    @QueryParam("unknownFields")
                    @DefaultValue("refuse")
                    String unknownFields,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = BatchShape.class)),
                                @Content(
                                        mediaType = RestMediaType.APPLICATION_NDJSON,
                                        schema = @Schema(implementation = FactShape.class))
                            })
                    InputStream body)
            throws IOException {
        var sender = new Sender(brand, caller.principal(), idempotencyKey);
        UnknownFields wanted = Parameters.unknownFields(unknownFields);
        JsonNode batch = CanonicalJson.mapper().readTree(body);
        Reading reading = FactCodec.read(batch, wanted);
        return posting.tell(sender, reading, reading.asOf());
    }
}
