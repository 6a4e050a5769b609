package dev.interlock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.policy.FailureLine;
import dev.interlock.rulebook.CellEdit;
import dev.interlock.rulebook.Tables;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A mistyped cell is noticed by who holds its number, and by nobody else. */
class NoticingTest {

    private static final String JUST_ABOVE =
            """
            why: A quarter is the line.
            on: 2026-11-10
            given:
              - windows:
                  { geo: PIN:800001, state: IN-BR, paymentMode: COD, firstEnds: 2026-11-10, failed: 25500 of 100000 }
            then:
              signals: [ GeoRisk: { geo: PIN:800001 } ]
            """;
    private static final String JUST_BELOW = JUST_ABOVE
            .replace("25500", "24500")
            .replace("signals: [ GeoRisk: { geo: PIN:800001 } ]", "never: [ GeoRisk ]");

    @Test
    void a_mistyped_threshold_is_noticed_by_the_scenario_that_holds_it_from_that_side() {
        Scenario above = given("above.yaml", JUST_ABOVE);
        Scenario below = given("below.yaml", JUST_BELOW);

        try (var noticing = new Noticing(List.of(above, below), Shipped.RULEBOOK, () -> {})) {
            assertThat(noticing.failing()).isEmpty();
            assertThat(noticing.noticedBy(edit("PIN-COD", "Risk above (%)", true)))
                    .contains(above);
            assertThat(noticing.noticedBy(edit("PIN-COD", "Risk above (%)", false)))
                    .contains(below);
            assertThat(noticing.noticedBy(edit("COURIER-COD", "Risk above (%)", true)))
                    .isEmpty();
            assertThat(noticing.noticedBy(edit("PIN-ALL", "Risk above (%)", true)))
                    .isEmpty();
        }
    }

    @Test
    void without_the_scenario_nobody_notices() {
        try (var noticing = new Noticing(List.of(given("above.yaml", JUST_ABOVE)), Shipped.RULEBOOK, () -> {})) {
            assertThat(noticing.noticedBy(edit("PIN-COD", "Risk above (%)", false)))
                    .isEmpty();
        }
    }

    @Test
    void one_that_pins_its_tables_notices_the_same_cell_mistyped_there_and_only_after_the_others() {
        Scenario pinned = given("pinned.yaml", JUST_ABOVE.replace("on: 2026", "tables: { like: brief }\non: 2026"));
        Scenario own = given("own.yaml", JUST_ABOVE);

        try (var alone = new Noticing(List.of(pinned), Shipped.RULEBOOK, () -> {});
                var both = new Noticing(List.of(pinned, own), Shipped.RULEBOOK, () -> {})) {
            assertThat(alone.noticedBy(edit("PIN-COD", "Risk above (%)", true))).contains(pinned);
            assertThat(both.noticedBy(edit("PIN-COD", "Risk above (%)", true))).contains(own);
        }
    }

    @Test
    void one_that_fails_as_it_is_notices_nothing_and_is_named() {
        Scenario failing = given("failing.yaml", JUST_ABOVE.replace("25500", "24500"));

        try (var noticing = new Noticing(List.of(failing), Shipped.RULEBOOK, () -> {})) {
            assertThat(noticing.failing()).containsExactly("failing");
            assertThat(noticing.noticedBy(edit("PIN-COD", "Risk above (%)", false)))
                    .isEmpty();
        }
    }

    @Test
    void whoever_listens_can_end_it() {
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> new Noticing(Shipped.FOLDER.scenarios(), Shipped.RULEBOOK, () -> {
                    if (runs.incrementAndGet() == 2) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(runs).hasValue(2);
    }

    private static Scenario given(String file, String yaml) {
        return Shipped.FOLDER.given(file, yaml);
    }

    private static CellEdit edit(String row, String column, boolean up) {
        Optional<CellEdit> edit = CellEdit.of(Shipped.RULEBOOK, Tables.of(FailureLine.class), 10_000).stream()
                .filter(one -> one.row().equals(row) && one.column().header().equals(column) && one.up() == up)
                .findFirst();
        return edit.orElseThrow();
    }
}
