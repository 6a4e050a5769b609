package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.arithmetic.DailyUnits;
import dev.interlock.arithmetic.LevelChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forecasts of what a real seller sold, made from what was known at the time; docs/forecasting.md shows the rows. */
class RealDemandTest {

    private static final LevelChoice LEVEL = new LevelChoice(30, 7, 30_000, 132, 1_000);
    private static final int MIX_DAYS = 28;
    /** The level fell by a third after a sale in the first days of May; from here on it stays. */
    private static final LocalDate STEADY = LocalDate.of(2022, 5, 6);

    private static final LevelChoice STEADY_LEVEL = new LevelChoice(14, 7, 30_000, 132, 1_000);

    private static SortedMap<String, DailyUnits> categories;
    private static SortedMap<String, DailyUnits> stateCategories;
    private static SortedMap<String, DailyUnits> skus;
    private static Map<DailyUnits, DailyUnits> skusOfCategories;

    @BeforeAll
    static void read() {
        RealDemand demand = RealDemand.read();
        categories = demand.largest(RealDemand.Line::category, 6);
        stateCategories = demand.largest(line -> line.state() + " " + line.category(), 40);
        skus = demand.largest(RealDemand.Line::sku, 100);
        Map<String, String> categoryOf = demand.categories();
        skusOfCategories = new LinkedHashMap<>();
        skus.forEach((sku, units) -> skusOfCategories.put(units, categories.get(categoryOf.get(sku))));
    }

    @Test
    void over_a_fall_of_the_level_two_weeks_ahead_are_better_told_than_by_the_mean_of_30_days() throws IOException {
        better(ahead("category", categories, 14), 1);
        better(ahead("state × category", stateCategories, 14), 1);
        better(ahead("SKU by itself", skus, 14), 1);
        better(allocated(14), 1);
    }

    @Test
    void over_a_fall_of_the_level_one_week_ahead_is_better_told_than_by_the_mean_of_30_days() throws IOException {
        better(ahead("category", categories, 7), 1);
        better(ahead("state × category", stateCategories, 7), 1);
        better(ahead("SKU by itself", skus, 7), 1);
        better(allocated(7), 1);
    }

    @Test
    void while_the_level_stays_it_is_hardly_worse_than_the_plain_mean() throws IOException {
        better(steady("category", categories), 1);
        better(steady("state × category", stateCategories), 1.03);
        better(steady("SKU by itself", skus), 1.06);
        better(steadyAllocated(), 1.03);
    }

    /** A row of the documentation, and its figures. */
    private record Row(String name, BackTest test) {}

    private static Row ahead(String name, SortedMap<String, DailyUnits> series, int horizon) {
        return new Row(
                name + ", " + horizon + " days",
                BackTest.of(series.values(), RealDemand.FIRST, weekly(horizon), horizon, LEVEL));
    }

    private static Row allocated(int horizon) {
        return new Row(
                "SKU by its share of the category, " + horizon + " days",
                BackTest.ofParts(skusOfCategories, RealDemand.FIRST, weekly(horizon), horizon, MIX_DAYS, LEVEL));
    }

    /** Weekly origins, the last as late as the horizon allows, the first with 30 days before it. */
    private static List<LocalDate> weekly(int horizon) {
        LocalDate last = RealDemand.FIRST.plusDays(RealDemand.DAYS - horizon);
        return Stream.iterate(last, day -> !day.isBefore(RealDemand.FIRST.plusDays(30)), day -> day.minusDays(7))
                .toList();
    }

    private static Row steady(String name, SortedMap<String, DailyUnits> series) {
        return new Row(
                name + ", 7 days, steady", BackTest.of(series.values(), STEADY, steadyOrigins(), 7, STEADY_LEVEL));
    }

    private static Row steadyAllocated() {
        return new Row(
                "SKU by its share of the category, 7 days, steady",
                BackTest.ofParts(skusOfCategories, STEADY, steadyOrigins(), 7, 14, STEADY_LEVEL));
    }

    /** A fortnight of the steady days as the base, a week ahead, daily origins: more does not fit in. */
    private static List<LocalDate> steadyOrigins() {
        return STEADY.plusDays(14)
                .datesUntil(RealDemand.FIRST.plusDays(RealDemand.DAYS - 7 + 1))
                .toList();
    }

    private static void better(Row row, double times) throws IOException {
        String figures = row.test().row(row.name());
        System.out.println(figures);
        assertThat(row.test().wape())
                .as(row.name())
                .isLessThanOrEqualTo(row.test().plainWape() * times);
        assertThat(Files.readString(Path.of("docs/forecasting.md"))).contains(figures);
    }
}
