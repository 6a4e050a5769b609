package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.arithmetic.DemandForecast.Day;
import dev.interlock.arithmetic.DemandForecast.Horizon;
import dev.interlock.arithmetic.DemandForecast.Levels;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandForecastTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Levels P50_P90 = new Levels(5_000, 9_000);
    private static final DemandLevel HUNDRED = new DemandLevel(ForecastMethod.MEAN, 30, 100_000, 400_000);

    @Test
    void spend_up_by_60_percent_at_elasticity_070_lifts_100_a_day_to_13896() {
        Uplift uplift = Uplift.bySpend(1_600_000, 1_000_000, 7_000, 30_000).orElseThrow();

        DemandForecast forecast = DemandForecast.of(HUNDRED, new Horizon(FIRST, 7), uplift, P50_P90);

        assertThat(uplift.millionths()).isEqualTo(1_389_581);
        assertThat(forecast.days()).allSatisfy(day -> assertThat(List.of(day.baseMilli(), day.upliftMilli()))
                .containsExactly(100_000L, 38_958L));
        assertThat(forecast.baseMilli()).isEqualTo(700_000);
        assertThat(forecast.upliftMilli()).isEqualTo(272_706);
    }

    @Test
    void a_stated_uplift_counts_as_it_is_stated_on_the_days_it_is_stated_for() {
        Uplift sale = Uplift.stated(4_000).between(FIRST.plusDays(1), FIRST.plusDays(2));

        DemandForecast forecast = DemandForecast.of(HUNDRED, new Horizon(FIRST, 4), sale, P50_P90);

        assertThat(forecast.days()).extracting(Day::upliftMilli).containsExactly(0L, 40_000L, 40_000L, 0L);
        assertThat(forecast.days().get(1).highMilli())
                .isGreaterThan(forecast.days().get(0).highMilli());
    }

    @Test
    void without_spend_before_or_planned_no_uplift_can_be_derived() {
        assertThat(Uplift.bySpend(1_000, 0, 7_000, 30_000)).isEmpty();
        assertThat(Uplift.bySpend(0, 1_000, 7_000, 30_000)).isEmpty();
    }

    @Test
    void an_uplift_beyond_what_is_believed_is_capped_and_says_so() {
        Uplift uplift = Uplift.bySpend(Long.MAX_VALUE, 1, 8_000, 30_000).orElseThrow();

        assertThat(uplift.millionths()).isEqualTo(3_000_000);
        assertThat(uplift.capped()).isTrue();
        assertThat(Uplift.bySpend(1_600, 1_000, 7_000, 30_000).orElseThrow().capped())
                .isFalse();
    }

    @Test
    void the_quantile_of_a_sum_is_less_than_the_sum_of_quantiles() {
        DemandForecast forecast = DemandForecast.of(HUNDRED, new Horizon(FIRST, 14), Uplift.none(), P50_P90);

        long sumOfHighs = forecast.days().stream().mapToLong(Day::highMilli).sum();
        assertThat(forecast.lastDay().highToDateMilli()).isLessThan(sumOfHighs).isGreaterThan(forecast.baseMilli());
        assertThat(forecast.days().get(0).highToDateMilli())
                .isEqualTo(forecast.days().get(0).highMilli());
    }

    @Test
    void the_horizon_of_a_known_case_has_the_quantiles_computed_by_hand() {
        // 14 days: mean 1400, variance 14 * 400 + 196 * 400 / 30 = 8213.3, sd 90.6; P90 about mean + 1.2816 sd.
        DemandForecast forecast = DemandForecast.of(HUNDRED, new Horizon(FIRST, 14), Uplift.none(), P50_P90);

        assertThat(forecast.lastDay().midToDateMilli()).isBetween(1_396_000L, 1_400_000L);
        assertThat(forecast.lastDay().highToDateMilli()).isBetween(1_516_000L, 1_519_000L);
    }

    @Test
    void a_level_known_from_few_days_is_less_certain() {
        var few = new DemandLevel(ForecastMethod.RECENT_MEAN, 7, 100_000, 400_000);

        assertThat(fortnight(few).lastDay().highToDateMilli())
                .isGreaterThan(fortnight(HUNDRED).lastDay().highToDateMilli());
    }

    @Test
    void what_sells_nothing_is_expected_to_sell_nothing() {
        DemandForecast forecast = fortnight(new DemandLevel(ForecastMethod.MEAN, 30, 0, 0));

        assertThat(forecast.lastDay()).isEqualTo(new Day(FIRST.plusDays(13), 0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_horizon_is_bounded() {
        assertThatThrownBy(() -> new Horizon(FIRST, 0)).hasMessage("The horizon is 0 days, expected 1 to 92.");
        assertThatThrownBy(() -> new Horizon(FIRST, 93)).hasMessageContaining("93 days");
    }

    private static DemandForecast fortnight(DemandLevel level) {
        return DemandForecast.of(level, new Horizon(FIRST, 14), Uplift.none(), P50_P90);
    }
}
