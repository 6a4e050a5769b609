package dev.interlock.brand;

import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.week;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.Readings;
import dev.interlock.journal.StoredConclusion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int WEEKS = 40;

    @Test
    void folded_days_leave_the_known_facts_and_not_the_conclusions_and_a_restart_knows_them() {
        List<String> before;
        try (House house = House.alone()) {
            BrandDesk desk = house.brand("acme", ClockKind.POSTED);
            for (int i = 0; i < WEEKS; i++) {
                LocalDate end = FIRST.plusWeeks(i);
                decided(desk, at(end.plusDays(1)), week("800001", end, 40), week("110001", end, i % 9));
            }
            before = standing(house);
            var readings = new Readings(house.database);

            assertThat(entries(house)).extracting(Entry::kind).contains(EntryKind.FOLDED);
            assertThat(readings.facts("acme", "NdrWindow", null, 1_000).items()).hasSizeBetween(1, 2 * WEEKS - 1);
            assertThat(before).anyMatch(key -> key.startsWith("GeoRisk PIN:800001"));
            assertThat(house.journal().verify("acme")).isEmpty();

            house.close();
            try (House next = house.neighbour()) {
                BrandDesk again = next.brands.desk("acme");
                assertThat(await(again.verdict(Geo.pin("800001"), PaymentMode.COD)))
                        .isPresent();
                assertThat(standing(next)).isEqualTo(before);
                assertThat(entries(next)).hasSameSizeAs(entries(house));
            }
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(6, 0).atZone(House.ZONE).toInstant();
    }

    private static List<String> standing(House house) {
        return house.tools.memory().standing("acme").stream()
                .map(StoredConclusion::key)
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static List<Entry> entries(House house) {
        var entries = new ArrayList<Entry>();
        house.journal().read("acme", 1, entries::add);
        return entries;
    }
}
