package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.FailureLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellEditTest {

    private static final Rulebook SHIPPED = Rulebook.read(Shipped.RULES, Shipped.TABLES);

    @Test
    void each_edit_of_each_table_changes_one_cell_as_it_says() {
        int edits = 0;
        for (TableSchema schema : Tables.schemas()) {
            for (CellEdit edit : CellEdit.of(SHIPPED, schema, 10_000)) {
                List<RowDifference> differences = edit.on(SHIPPED).orElseThrow().differencesFrom(SHIPPED);

                assertThat(differences).as(edit.toString()).singleElement().satisfies(difference -> {
                    assertThat(difference.row()).isEqualTo(edit.row());
                    assertThat(difference.cells())
                            .containsExactly(
                                    new RowDifference.Cell(edit.column().header(), edit.from(), edit.to()));
                });
                edits++;
            }
        }
        assertThat(edits).isGreaterThan(200);
    }

    @Test
    void numbers_move_a_step_choices_change_and_what_tells_rows_apart_stays() {
        List<String> edits = CellEdit.of(SHIPPED, Tables.of(FailureLine.class), 10_000).stream()
                .filter(edit -> edit.row().equals("PIN-COD"))
                .map(edit -> "%s: %s → %s".formatted(edit.column().header(), edit.from(), edit.to()))
                .toList();

        assertThat(edits)
                .contains(
                        "Risk above (%): 25 % → 26 %",
                        "Risk above (%): 25 % → 24 %",
                        "Metric: NDR → RTO",
                        "Wilson z: 1.2816 → 1.2916",
                        "Minimum sample (shipments): 30 → 31")
                .noneMatch(edit -> edit.startsWith("Row:"))
                .noneMatch(edit -> edit.startsWith("Level:"))
                .noneMatch(edit -> edit.startsWith("Windows over: 1 → 0"));
    }

    @Test
    void no_more_than_asked_for() {
        assertThat(CellEdit.of(SHIPPED, Tables.of(FailureLine.class), 5)).hasSize(5);
    }
}
