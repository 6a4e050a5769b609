package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void the_largest_remainders_get_what_is_left_over() {
        // 10 by 47, 16, 37 of 100: 4.7, 1.6, 3.7; two are left for the remainders 0.7 and, first by name, 0.7.
        assertThat(Allocation.of(10, Map.of("A", 47L, "B", 16L, "C", 37L))).contains(parts("A", 5, "B", 1, "C", 4));
    }

    @Test
    void equal_claims_go_to_the_first_by_name() {
        assertThat(Allocation.of(2, Map.of("M", 1L, "L", 1L, "S", 1L))).contains(parts("L", 1, "M", 1, "S", 0));
    }

    @Test
    void what_sold_nothing_gets_nothing() {
        assertThat(Allocation.of(7, Map.of("A", 0L, "B", 3L))).contains(parts("A", 0, "B", 7));
    }

    @Test
    void without_a_mix_nothing_says_how_to_divide() {
        assertThat(Allocation.of(7, Map.of())).isEmpty();
        assertThat(Allocation.of(7, Map.of("A", 0L))).isEmpty();
    }

    @Test
    void neither_whole_nor_weight_may_be_negative() {
        assertThatThrownBy(() -> Allocation.of(-1, Map.of("A", 1L))).hasMessageContaining("whole (-1)");
        assertThatThrownBy(() -> Allocation.of(1, Map.of("A", -1L))).hasMessageContaining("weight of A (-1)");
    }

    @Test
    void parts_sum_to_the_whole_lie_within_one_of_their_share_and_know_no_order() {
        long seed = System.nanoTime();
        System.out.println("AllocationTest: seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long whole = random.nextLong(1L << (1 + random.nextInt(60)));
            var weights = new HashMap<String, Long>();
            for (int sku = 0; sku <= random.nextInt(60); sku++) {
                weights.put("SKU-" + random.nextInt(1_000), random.nextLong(1L << (1 + random.nextInt(40))));
            }
            weights.put("SKU", 1L);

            var parts = Allocation.of(whole, weights).orElseThrow();

            assertThat(parts.values().stream().mapToLong(Long::longValue).sum())
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(whole);
            BigInteger sum = BigInteger.valueOf(
                    weights.values().stream().mapToLong(Long::longValue).sum());
            parts.forEach((sku, part) -> assertThat(BigInteger.valueOf(part)
                            .multiply(sum)
                            .subtract(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weights.get(sku))))
                            .abs())
                    .as("seed %d", seed)
                    .isLessThan(sum));
            assertThat(Allocation.of(whole, new TreeMap<>(weights).descendingMap()))
                    .contains(parts);
        }
    }

    private static TreeMap<String, Long> parts(String a, long partA, String b, long partB, String c, long partC) {
        TreeMap<String, Long> parts = parts(a, partA, b, partB);
        parts.put(c, partC);
        return parts;
    }

    private static TreeMap<String, Long> parts(String a, long partA, String b, long partB) {
        return new TreeMap<>(Map.of(a, partA, b, partB));
    }
}
