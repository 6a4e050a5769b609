package dev.interlock.http.scenarios;

import dev.interlock.brand.Brands;
import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.token.Role;
import dev.interlock.publishing.Stage;
import dev.interlock.rehearsal.Scenario;
import dev.interlock.rehearsal.ScenarioFolder;
import dev.interlock.rulebook.Rulebook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scenarios, and whether the active rulebook keeps them. */
@Path("/api/v1/scenarios")
@RolesAllowed({Role.Name.ANALYST, Role.Name.APPROVER, Role.Name.AUDITOR, Role.Name.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scenarios")
class ScenarioResource {

    private static final String YAML = "application/yaml";

    private final Brands brands;
    private final Stage stage;

    ScenarioResource(Brands brands, Stage stage) {
        this.brands = brands;
        this.stage = stage;
    }

    @GET
    @Operation(operationId = "listScenarios", summary = "List the scenarios")
    public ScenarioList list() {
        return new ScenarioList(
                stage.scenarios().scenarios().stream().map(ScenarioView::of).toList());
    }

    @POST
    @Path("/run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runScenarios",
            summary = "Run scenarios by the active rulebook, or one that is sent",
            description = "As JSON, the names of scenarios to run; as YAML, one scenario of at most 256 KiB."
                    + " One run at a time.")
    public ScenarioRun run(@Nullable RunWish wish) {
        List<Scenario> all = stage.scenarios().scenarios();
        List<Scenario> chosen = wish == null || wish.names() == null ? all : chosen(all, wish.names());
        return run(chosen);
    }

    @POST
    @Path("/run")
    @Consumes(YAML)
    @RequestBody(content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    public ScenarioRun runGiven(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(ScenarioFolder.MOST_BYTES + 1);
        if (bytes.length > ScenarioFolder.MOST_BYTES) {
            throw new Refusal(
                    ProblemType.TOO_LARGE, "A scenario holds at most %d bytes.".formatted(ScenarioFolder.MOST_BYTES));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return run(List.of(stage.scenarios().given("body.yaml", text)));
    }

    private ScenarioRun run(List<Scenario> scenarios) {
        Rulebook rulebook = brands.activeRulebook();
        return ScenarioRun.of(rulebook, stage.run(scenarios, rulebook));
    }

    private static List<Scenario> chosen(List<Scenario> all, List<String> names) {
        var errors = new ArrayList<Problem.Error>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (all.stream().noneMatch(scenario -> called(scenario, name))) {
                errors.add(new Problem.Error("/names/" + i, name, "There is no scenario of this name."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_INPUT, "%d scenarios are unknown.".formatted(errors.size()), errors);
        }
        return all.stream()
                .filter(scenario -> names.stream().anyMatch(name -> called(scenario, name)))
                .toList();
    }

    private static boolean called(Scenario scenario, String name) {
        return scenario.name().equals(name) || scenario.file().equals(name);
    }

    @Schema(name = "ScenarioList")
    record ScenarioList(List<ScenarioView> items) {}
}
