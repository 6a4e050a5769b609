package dev.interlock.http.scenarios;

import dev.interlock.rehearsal.Scenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scenario as it is listed. */
@Schema(name = "Scenario", description = "Given facts and tables, and what must follow from them.")
record ScenarioView(
        @Schema(
                        description = "The sentence it holds the rules to.",
                        examples = "exactly 25 percent of failures is no risk")
                String name,
        @Schema(description = "The folder it stands in.", examples = "logistics-to-marketing") String folder,
        String file,
        @Schema(description = "Why it matters to the business.") String why) {

    static ScenarioView of(Scenario scenario) {
        return new ScenarioView(scenario.name(), scenario.folder(), scenario.file(), scenario.why());
    }
}
