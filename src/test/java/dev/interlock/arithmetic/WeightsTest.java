package dev.interlock.arithmetic;

import static dev.interlock.arithmetic.Outlooks.lane;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.arithmetic.FlowNetwork.Move;
import dev.interlock.arithmetic.FlowNetwork.Node;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static Weights weights(int givers, int takers, int lastDay, int paise) {
        List<Node> spare =
                IntStream.range(0, givers).mapToObj(i -> new Node(i, 0, 1 + i)).toList();
        List<Node> lacking = IntStream.range(0, takers)
                .mapToObj(i -> new Node(givers + i, lastDay, -1))
                .toList();
        return Weights.of(
                spare, lacking, List.of(new Move(spare.get(0), lacking.get(0), lane("blr", "del", 1, paise))));
    }

    @Test
    void a_paisa_outweighs_all_ranks_and_a_day_all_paise() {
        Weights weights = weights(3, 2, 4, 700);

        assertThat(weights.rank()).isEqualTo(1);
        assertThat(weights.paisa()).isEqualTo(1 + 2 * 3);
        assertThat(weights.day()).isEqualTo(1 + 2 * (700 * 7 + 3));
        assertThat(weights.bought(new Node(9, 4, -1))).isEqualTo(weights.day());
        assertThat(weights.bought(new Node(9, 1, -1))).isEqualTo(4 * weights.day());
    }

    @Test
    void the_giver_that_can_spare_most_comes_first() {
        assertThat(weights(3, 2, 4, 700).ranks())
                .containsEntry(2, 0)
                .containsEntry(1, 1)
                .containsEntry(0, 2);
    }

    @Test
    void large_weights_are_scaled_by_a_power_of_two_and_stay_below_what_the_solver_takes_for_infinite() {
        Weights weights = weights(20, 140, 14, 100_000);

        assertThat(weights.bought(new Node(9, 1, -1))).isBetween(0x1p27, 0x1p28);
        assertThat(weights.rank()).isEqualTo(Math.scalb(1.0, Math.getExponent(weights.rank())));
        assertThat(weights.paisa() / weights.rank()).isEqualTo(1 + 20 * 20);
        assertThat(weights.day() / weights.rank()).isEqualTo(1 + 20 * (100_000L * 401 + 20));
    }

    @Test
    void where_ranks_would_cost_exactness_they_are_left_out() {
        Weights weights = weights(2_000, 3_000, 62, 10_000_000);

        assertThat(weights.rank()).isZero();
        assertThat(weights.ranks()).isEmpty();
        assertThat(weights.day() / weights.paisa()).isEqualTo(1 + 2_000 * 10_000_000L);
        assertThat(weights.bought(new Node(9, 1, -1))).isLessThanOrEqualTo(0x1p28);
    }
}
