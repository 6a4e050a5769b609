package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.arithmetic.DemandPattern.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemandLevelTest {

    private static final LevelChoice CHOICE = new LevelChoice(30, 7, 30_000, 132, 1_000);

    @Test
    void a_steady_series_goes_on_at_its_mean() {
        var units = new ArrayList<Integer>(Collections.nCopies(30, 90));
        units.addAll(List.of(90, 110, 90, 110, 90, 110, 90, 110, 90, 110));
        units.addAll(Collections.nCopies(20, 100));

        assertThat(DemandLevel.of(series(units), CHOICE))
                .isEqualTo(new DemandLevel(ForecastMethod.MEAN, 30, 100_000, 100_000));
    }

    @Test
    void days_that_vary_more_than_chance_say_so() {
        // Twenty days of 80 and ten of 140: mean 100, squares 20 * 400 + 10 * 1600, by 29.
        var units = new ArrayList<Integer>();
        for (int i = 0; i < 10; i++) {
            units.addAll(List.of(80, 140, 80));
        }

        assertThat(DemandLevel.of(series(units), CHOICE))
                .isEqualTo(new DemandLevel(ForecastMethod.MEAN, 30, 100_000, 827_586));
    }

    @Test
    void where_the_level_moved_the_last_days_speak() {
        var units = new ArrayList<Integer>(Collections.nCopies(23, 200));
        units.addAll(Collections.nCopies(7, 130));

        DemandLevel level = DemandLevel.of(series(units), CHOICE);

        assertThat(level.method()).isEqualTo(ForecastMethod.RECENT_MEAN);
        assertThat(level.restsOnDays()).isEqualTo(7);
        assertThat(level.perDayMilli()).isEqualTo(130_000);
    }

    @Test
    void a_move_is_asked_for_by_the_row_not_by_the_formula() {
        var units = new ArrayList<Integer>(Collections.nCopies(23, 200));
        units.addAll(Collections.nCopies(7, 130));

        assertThat(DemandLevel.of(series(units), new LevelChoice(30, 7, 2_000_000, 132, 1_000))
                        .method())
                .isEqualTo(ForecastMethod.MEAN);
    }

    @Test
    void few_days_of_history_are_a_mean_of_what_there_is() {
        assertThat(DemandLevel.of(series(List.of(10, 20, 30)), CHOICE))
                .isEqualTo(new DemandLevel(ForecastMethod.MEAN, 3, 20_000, 100_000));
        assertThat(DemandLevel.of(series(List.of(4)), CHOICE))
                .isEqualTo(new DemandLevel(ForecastMethod.MEAN, 1, 4_000, 4_000));
    }

    @Test
    void rare_demand_is_smoothed_size_by_smoothed_interval() {
        // Sizes 6, 3 at intervals 2, 4: alpha 0.1 gives 5.7 / 2.2 * 0.95.
        DemandLevel level = DemandLevel.of(series(List.of(0, 6, 0, 0, 0, 3)), CHOICE);

        assertThat(level.method()).isEqualTo(ForecastMethod.CROSTON_SBA);
        assertThat(level.perDayMilli()).isEqualTo(2_461);
    }

    @Test
    void a_series_is_intermittent_strictly_above_the_cut() {
        // 33 days with 25 demands: exactly 1.32 days apart.
        var units = new ArrayList<Integer>(Collections.nCopies(8, 0));
        units.addAll(Collections.nCopies(25, 1));
        assertThat(DemandPattern.of(series(units), 33).intermittent(132)).isFalse();
        units.add(0, 0);
        assertThat(DemandPattern.of(series(units), 34).intermittent(132)).isTrue();
    }

    @Test
    void series_have_the_four_kinds_of_the_literature() {
        assertThat(kind(List.of(5, 5, 5, 5))).isEqualTo(Kind.SMOOTH);
        assertThat(kind(List.of(1, 1, 1, 20))).isEqualTo(Kind.ERRATIC);
        assertThat(kind(List.of(0, 5, 0, 5))).isEqualTo(Kind.INTERMITTENT);
        assertThat(kind(List.of(0, 1, 0, 0, 1, 0, 20))).isEqualTo(Kind.LUMPY);
    }

    @Test
    void a_series_without_demand_expects_none() {
        assertThat(DemandLevel.of(series(Collections.nCopies(40, 0)), CHOICE))
                .isEqualTo(new DemandLevel(ForecastMethod.MEAN, 30, 0, 0));
    }

    @Test
    void a_part_keeps_its_share_and_the_dispersion() {
        var whole = new DemandLevel(ForecastMethod.MEAN, 30, 100_000, 500_000);

        // 10 % of 100 and, of what chance does not explain, 1 % of 400.
        assertThat(whole.share(1, 10)).isEqualTo(new DemandLevel(ForecastMethod.MEAN, 30, 10_000, 14_000));
        assertThat(whole.share(10, 10)).isEqualTo(whole);
        assertThat(whole.share(0, 10).perDayMilli()).isZero();
        assertThatThrownBy(() -> whole.share(1, 0)).hasMessageContaining("the whole (0)");
    }

    @Test
    void while_nothing_moves_it_forecasts_about_as_well_as_the_plain_mean() {
        long seed = System.nanoTime();
        System.out.println("DemandLevelTest: seed " + seed);
        var random = new Random(seed);
        long ours = 0;
        long plain = 0;
        for (int i = 0; i < 3_000; i++) {
            double mean = 1 + random.nextInt(400);
            var units = new ArrayList<Integer>();
            for (int day = 0; day < 44; day++) {
                double drawn = mean + random.nextGaussian() * StrictMath.sqrt(3 * mean);
                units.add((int) Math.max(0, StrictMath.rint(drawn)));
            }
            long sold =
                    units.subList(30, 44).stream().mapToLong(Integer::intValue).sum();
            var history = series(units.subList(0, 30));
            ours += Math.abs(14 * DemandLevel.of(history, CHOICE).perDayMilli() - 1_000 * sold);
            plain += Math.abs(14 * Milli.of(Sample.of(history.units()).mean()) - 1_000 * sold);
        }
        assertThat((double) ours / plain).as("seed %d", seed).isLessThan(1.05);
    }

    @Test
    void a_series_is_bounded_and_names_the_day_it_refuses() {
        assertThatThrownBy(() -> series(List.of(1, -2)))
                .hasMessage("The units of 2026-03-02 are -2, expected 0 to 10000000.");
        assertThatThrownBy(() -> series(List.of())).hasMessageContaining("0 days, expected 1 to 400");
        assertThatThrownBy(() -> series(Collections.nCopies(401, 1))).hasMessageContaining("401 days");
    }

    private static Kind kind(List<Integer> units) {
        return DemandPattern.of(series(units), units.size()).kind(132, 49);
    }

    private static DailyUnits series(List<Integer> units) {
        return new DailyUnits(LocalDate.of(2026, 3, 1), units);
    }
}
