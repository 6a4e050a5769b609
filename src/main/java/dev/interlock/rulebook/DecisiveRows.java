package dev.interlock.rulebook;

import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.policy.PolicyRow;
import java.util.List;

/** Refuses rows that match nothing, and in a UNIQUE table rows that match the same. */
final class DecisiveRows {

    private final TableSchema schema;
    private final DistinctRows.Place place;
    private final Problems problems;

    DecisiveRows(TableSchema schema, DistinctRows.Place place, Problems problems) {
        this.schema = schema;
        this.place = place;
        this.problems = problems;
    }

    void check(List<PolicyRow> rows) {
        List<TableInput> bounded =
                schema.inputs().stream().filter(TableInput::bounded).toList();
        rows.forEach(row -> bounded.forEach(input -> notEmpty(input, row)));
        if (schema.hitPolicy() == HitPolicy.UNIQUE && schema.inputs().isEmpty() && rows.size() > 1) {
            PolicyRow second = rows.get(1);
            problems.add(
                    place.cell(second.at().line(), schema.rowId()),
                    "one row, as nothing tells rows of this table apart",
                    second.row());
        } else if (schema.hitPolicy() == HitPolicy.UNIQUE && !bounded.isEmpty()) {
            // Keys that must be the same are compared by DistinctRows already.
            TableFindings.of(schema, rows).items().stream()
                    .filter(finding -> finding.rows().size() == 2)
                    .forEach(finding -> problems.addDemand(
                            place.cell(
                                    finding.rows().get(1).at().line(),
                                    bounded.get(0).column()),
                            "no two rows of this table may match the same",
                            finding.sentence()));
        }
    }

    private void notEmpty(TableInput input, PolicyRow row) {
        if (input.lowest(schema, row) > input.highest(schema, row)) {
            TableColumn last = input.columns().get(input.columns().size() - 1);
            problems.addDemand(
                    place.cell(row.at().line(), last),
                    "must leave something to match between '%s' and '%s'"
                            .formatted(input.column().header(), last.header()),
                    String.valueOf(schema.value(row, last)));
        }
    }
}
