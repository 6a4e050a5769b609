package dev.interlock.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every operation of the published contract can end in a problem; said here once, not at each of them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ProblemsInContract implements OASFilter {

    /** In order, so that the contract is written the same every time. */
    private static final SortedMap<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request cannot be read.",
            "401", "No valid token was sent.",
            "403", "The token does not permit this, or is for another brand.",
            "default", "What went wrong."));

    @Override
    public Operation filterOperation(Operation operation) {
        PROBLEMS.forEach((status, description) -> {
            if (operation.getResponses().getAPIResponse(status) == null
                    || operation.getResponses().getAPIResponse(status).getContent() == null) {
                operation.getResponses().addAPIResponse(status, problem(description));
            }
        });
        return operation;
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
