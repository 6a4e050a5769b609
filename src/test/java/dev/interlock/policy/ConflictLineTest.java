package dev.interlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.fact.Mechanism;
import dev.interlock.fact.VarianceType;
import dev.interlock.policy.ConflictLine.First;
import dev.interlock.signal.DemandTrigger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A row of the conflicts names what a side does as the rules say it, or is refused. */
class ConflictLineTest {

    @Test
    void every_way_to_intervene_is_a_cut_but_doing_nothing() {
        assertThat(SideKind.CUT_SPEND.does()).containsExactlyInAnyOrder(names(Mechanism.values(), "DO_NOTHING"));
    }

    @Test
    void every_trigger_of_a_forward_demand_is_a_push() {
        assertThat(SideKind.PUSH_DEMAND.does()).containsExactlyInAnyOrder(names(DemandTrigger.values(), ""));
    }

    @Test
    void every_variance_is_claimed_but_one_in_our_favour() {
        assertThat(SideKind.CLAIM_AMOUNT.does())
                .containsExactlyInAnyOrder(names(VarianceType.values(), "OVER_SETTLEMENT"));
    }

    @Test
    void what_a_side_cannot_do_is_refused_by_its_column() {
        assertThatThrownBy(() -> line(SideKind.CUT_SPEND, "BID_DOWN", SideKind.PUSH_DEMAND, "ALL"))
                .isInstanceOf(InvalidRow.class)
                .hasMessageStartingWith("must be what CUT_SPEND does: EXCLUDE, BID_REDUCTION")
                .extracting(wrong -> ((InvalidRow) wrong).header())
                .isEqualTo("Side does");
        assertThatThrownBy(() -> line(SideKind.CUT_SPEND, "ALL", SideKind.PUSH_DEMAND, "EXCLUDE"))
                .extracting(wrong -> ((InvalidRow) wrong).header())
                .isEqualTo("Against does");
    }

    private static ConflictLine line(SideKind side, String does, SideKind against, String againstDoes) {
        return new ConflictLine(
                new RowAddress("governance.xlsx", "Conflicts", 2),
                "ROW",
                side,
                does,
                against,
                againstDoes,
                First.SIDE,
                "It must be.",
                24);
    }

    private static String[] names(Enum<?>[] all, String without) {
        return Arrays.stream(all)
                .map(Enum::name)
                .filter(name -> !name.equals(without))
                .toArray(String[]::new);
    }
}
