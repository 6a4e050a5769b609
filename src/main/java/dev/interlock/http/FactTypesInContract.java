package dev.interlock.http;

import dev.interlock.fact.Fact;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** In JSON each fact says its type, which in Java is its class. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class FactTypesInContract implements OASFilter {

    private static final String TYPE = "type";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        List<String> types = Arrays.stream(Fact.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            if (types.contains(name)) {
                schema.addProperty(TYPE, only(name)).addRequired(TYPE);
            }
        });
    }

    private static Schema only(String name) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).enumeration(List.of(name));
    }
}
