package dev.interlock.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.arithmetic.Ageing.Band;
import dev.interlock.arithmetic.Ageing.Line;
import dev.interlock.fact.StockAge.Lot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgeingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    @Test
    void a_unit_is_as_old_as_days_have_passed_and_both_ends_of_a_band_belong_to_it() {
        List<Lot> lots = List.of(lot(61, 1), lot(60, 2), lot(31, 4), lot(30, 8));

        assertThat(Ageing.band(lots, TODAY, 31, 60, 300L)).isEqualTo(new Band(31, 60, 6, 1_800L));
        assertThat(Ageing.band(lots, TODAY, 61, null, null)).isEqualTo(new Band(61, null, 1, null));
        assertThat(Ageing.band(List.of(), TODAY, 0, 30, 300L)).isEqualTo(new Band(0, 30, 0, 0L));
    }

    @Test
    void exactly_as_many_units_or_rupees_as_the_line_are_not_too_many() {
        var line = new Line(90, 50, 1_000_000);

        assertThat(Ageing.tooOldFrom(List.of(lot(10, 50)), line, 20_000L)).isEmpty();
        assertThat(Ageing.tooOldFrom(List.of(lot(10, 50), lot(5, 1)), line, null))
                .contains(TODAY.plusDays(86));
        assertThat(Ageing.tooOldFrom(List.of(lot(10, 50)), line, 20_001L)).contains(TODAY.plusDays(81));
    }

    /** Tried day by day. */
    @Test
    void the_day_it_becomes_too_much_is_the_first_on_which_the_last_band_is_too_much() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var lots = new ArrayList<Lot>();
            for (int daysAgo = 40; daysAgo >= 0; daysAgo -= 1 + random.nextInt(20)) {
                lots.add(lot(daysAgo, random.nextInt(30)));
            }
            var line = new Line(random.nextInt(30), random.nextInt(60), random.nextInt(60_000));
            Long cost = random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(2_000));
            LocalDate first = TODAY.minusDays(50);
            LocalDate end = TODAY.plusDays(40);
            while (first.isBefore(end) && !tooMuch(lots, first, line, cost)) {
                first = first.plusDays(1);
            }
            assertThat(Ageing.tooOldFrom(lots, line, cost).orElse(end))
                    .as("seed %d, round %d: %s %s %s", seed, round, lots, line, cost)
                    .isEqualTo(first);
        }
    }

    private static boolean tooMuch(List<Lot> lots, LocalDate day, Line line, Long cost) {
        Band old = Ageing.band(lots, day, line.olderThanDays() + 1, null, cost);
        return old.units() > line.units() || (old.costPaise() != null && old.costPaise() > line.paise());
    }

    private static Lot lot(int daysAgo, int units) {
        return new Lot(TODAY.minusDays(daysAgo), units);
    }
}
