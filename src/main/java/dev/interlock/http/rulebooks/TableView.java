package dev.interlock.http.rulebooks;

import dev.interlock.fact.Department;
import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.TableSchema;
import dev.interlock.rulebook.Tables;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision table as it is listed. */
@Schema(name = "Table", description = "One decision table: a sheet of a workbook.")
record TableView(
        @Schema(examples = "logistics") String workbook,
        @Schema(examples = "Failure lines") String sheet,
        @Schema(description = "The record each row becomes, as traces name it.", examples = "FailureLine") String type,
        @Schema(description = "The one question it answers.") String question,
        @Schema(description = "The team whose table it is.") Department owner,
        HitPolicy hitPolicy,
        @Schema(description = "How many rows it has.") int rows) {

    static List<TableView> all(Rulebook rulebook) {
        return Tables.schemas().stream().map(schema -> of(schema, rulebook)).toList();
    }

    private static TableView of(TableSchema schema, Rulebook rulebook) {
        return new TableView(
                schema.workbook(),
                schema.sheet(),
                schema.type().getSimpleName(),
                schema.question(),
                schema.owner(),
                schema.hitPolicy(),
                rulebook.rows(schema.type()).size());
    }
}
