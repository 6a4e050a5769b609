package dev.interlock.rulebook;

import dev.interlock.analysis.Box;
import dev.interlock.analysis.Flaw;
import dev.interlock.analysis.Flaws;
import dev.interlock.analysis.Line;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.policy.PolicyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one table leave open, cover twice, and never reach.
 *
 * @param items what was found, at most {@value Flaws#MOST} of a kind
 * @param complete whether everything was looked at; not when rows overlap in too many ways
 */
public record TableFindings(TableSchema table, List<Finding> items, boolean complete) {

    /** Looks at {@code rows}, which are in the order of the table. */
    static TableFindings of(TableSchema schema, List<PolicyRow> rows) {
        return new Looking(schema, rows).all();
    }

    private static final class Looking {

        private final TableSchema schema;
        private final List<PolicyRow> rows;
        private final List<Axis> axes;
        private final List<TableColumn> answers;
        private final List<TableColumn> priority;

        Looking(TableSchema schema, List<PolicyRow> rows) {
            this.schema = schema;
            this.rows = rows;
            this.axes = schema.inputs().stream()
                    .map(input -> Axis.of(schema, input, rows))
                    .toList();
            this.answers = schema.columns().stream()
                    .filter(column -> column.match() == Match.NONE && column != schema.rowId())
                    .toList();
            this.priority =
                    schema.columns().stream().filter(TableColumn::priority).toList();
        }

        TableFindings all() {
            Box domain = box(Axis::least, Axis::greatest);
            Flaws flaws = Flaws.of(
                    schema.hitPolicy(), domain, rows.stream().map(this::line).toList());
            return new TableFindings(
                    schema, flaws.found().stream().map(this::finding).toList(), flaws.complete());
        }

        private Line line(PolicyRow row) {
            List<@Nullable Object> says = new ArrayList<>();
            answers.forEach(column -> says.add(schema.value(row, column)));
            long first = priority.stream()
                    .mapToLong(column -> TableInput.number(Objects.requireNonNull(schema.value(row, column))))
                    .findFirst()
                    .orElse(0);
            return new Line(
                    box(axis -> axis.lowest(row), axis -> axis.highest(row)),
                    schema.hitPolicy() == HitPolicy.PRIORITY ? first : 0,
                    says);
        }

        private Box box(ToLongFunction<Axis> low, ToLongFunction<Axis> high) {
            return new Box(
                    axes.stream().mapToLong(low).toArray(),
                    axes.stream().mapToLong(high).toArray());
        }

        private Finding finding(Flaw flaw) {
            return new Finding(
                    schema,
                    flaw.kind(),
                    flaw.lines().stream().map(rows::get).toList(),
                    asked(flaw.witness()),
                    holds(flaw.box()),
                    flaw.kind() == Flaw.Kind.GAP ? cells(Objects.requireNonNull(flaw.box())) : List.of());
        }

        private List<Finding.Asked> asked(long @Nullable [] witness) {
            if (witness == null) {
                return List.of();
            }
            return IntStream.range(0, axes.size())
                    .mapToObj(axis -> new Finding.Asked(
                            axes.get(axis).input().name(),
                            axes.get(axis).asked(witness[axis]),
                            axes.get(axis).words(witness[axis])))
                    .toList();
        }

        private String holds(@Nullable Box box) {
            if (box == null || axes.isEmpty()) {
                return "anything";
            }
            return IntStream.range(0, axes.size())
                    .mapToObj(axis -> axes.get(axis).input().name() + ": "
                            + axes.get(axis).words(box.low()[axis], box.high()[axis]))
                    .collect(Collectors.joining(", "));
        }

        private List<RowDifference.Cell> cells(Box gap) {
            return IntStream.range(0, axes.size())
                    .mapToObj(axis -> axes.get(axis).cells(gap.low()[axis], gap.high()[axis]))
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
