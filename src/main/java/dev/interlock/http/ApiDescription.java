package dev.interlock.http;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first page of the published contract. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Interlock",
                        version = "1",
                        description =
                                """
                                Interlock is told facts and answers with signals that one department owes another, and
                                with interventions that should follow.

                                Conventions: camelCase fields, UPPER_SNAKE choices, money in paise as integers, rates
                                of facts as fractions (0.65), rates of conclusions as counts or basis points (`…Bp`),
                                instants with offset. Unknown fields are refused. What goes wrong is answered as
                                `application/problem+json` (RFC 9457) with everything that is wrong, not only the first
                                thing. Fields that hold nothing are left out.""",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        security = @SecurityRequirement(name = "token"),
        tags = {
            @Tag(name = "Facts", description = "What integrators tell."),
            @Tag(
                    name = "Conclusions",
                    description = "What followed: signals, interventions, decisions and their reasons."),
            @Tag(name = "Brands", description = "Whose facts, whose decisions, whose journal."),
            @Tag(name = "Rules and tables", description = "What the service decides by."),
            @Tag(name = "Scenarios", description = "What must follow from given facts, and whether it does."),
            @Tag(name = "Tokens", description = "Who may come in.")
        },
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description = "A token issued by an administrator at /api/v1/tokens.")))
final class ApiDescription {

    private ApiDescription() {}
}
