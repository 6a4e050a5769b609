package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    private static final int Z90 = 12_816;

    @ParameterizedTest
    @CsvSource({"5, 3", "8, 4", "10, 5", "15, 6", "20, 8", "30, 11", "50, 17", "100, 31"})
    void so_many_failures_are_needed_to_clear_a_line_of_25_percent(int sample, int failures) {
        assertThat(Wilson.clears(failures, sample, Z90, 2_500)).isTrue();
        assertThat(Wilson.clears(failures - 1, sample, Z90, 2_500)).isFalse();
    }

    @Test
    void exactly_on_the_line_does_not_clear_it_even_without_a_margin() {
        assertThat(Wilson.clears(25, 100, 0, 2_500)).isFalse();
        assertThat(Wilson.clears(2_501, 10_000, 0, 2_500)).isTrue();
    }

    @Test
    void nothing_is_known_of_none() {
        assertThat(Wilson.lowerBound(0, 0, Z90)).isZero();
        assertThat(Wilson.clears(0, 0, Z90, 0)).isFalse();
    }

    @Test
    void a_larger_sample_of_the_same_share_says_more() {
        double few = Wilson.lowerBound(34, 100, Z90);
        double many = Wilson.lowerBound(3_400, 10_000, Z90);

        assertThat(few).isLessThan(many).isCloseTo(0.2825, within(0.001));
        assertThat(many).isLessThan(0.34);
    }
}
