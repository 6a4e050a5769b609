package dev.interlock.http;

import dev.interlock.journal.FactCodec;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** In JSON each fact says its type, which in Java is its class, and some say codes beyond those that are listed. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class FactTypesInContract implements OASFilter {

    private static final String TYPE = "type";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        List<String> types = List.copyOf(FactCodec.types());
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            if (types.contains(name)) {
                schema.addProperty(TYPE, only(name)).addRequired(TYPE);
                FactCodec.foreignCodes(name).forEach((field, readAs) -> lengthen(schema, field, readAs));
            }
        });
    }

    private static void lengthen(Schema fact, String field, String readAs) {
        Map<String, Schema> fields = Objects.requireNonNull(fact.getProperties());
        Objects.requireNonNull(fields.get(field))
                .description(
                        "Another system's code; one that is not listed is kept, and read as %s.".formatted(readAs));
    }

    private static Schema only(String name) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).enumeration(List.of(name));
    }
}
