package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.CourierCapacity;
import dev.interlock.policy.CapacityLine;
import dev.interlock.policy.RowAddress;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.LaneCapacity;
import dev.interlock.trace.RowUsed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables of which the first matching row counts, in a live session. */
class FirstRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final Instant NOW = Instant.parse("2026-11-10T06:00:00Z");
    private static final CapacityLine ALL = line("ALL", "ALL", 8_000);
    private static final CapacityLine SLOW = line("SLOW", "Slow", 6_000);

    private static Engine engine;
    private static Rulebook shipped;

    @BeforeAll
    static void compile() {
        engine = new Engine();
        shipped = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    }

    @AfterAll
    static void retire() {
        engine.close();
    }

    @Test
    void the_trace_shows_the_row_that_counted_and_no_other() {
        try (BrandSession session = told(SLOW, ALL)) {
            Conclusion notice = session.conclusions().iterator().next();

            assertThat(session.why(notice.key()).orElseThrow().steps())
                    .flatExtracting(step -> step.rows())
                    .filteredOn(row -> row.table().equals("CapacityLine"))
                    .extracting(RowUsed::row)
                    .containsExactly("SLOW");
        }
    }

    @Test
    void a_row_moved_below_one_that_matches_too_counts_no_longer() {
        try (BrandSession session = told(SLOW, ALL)) {
            assertThat(session.conclusions()).hasSize(1);

            Told told = session.adopt(shipped.withTables(List.of(ALL, SLOW)));

            assertThat(told.changes()).extracting(Change::kind).containsExactly(Change.Kind.WITHDRAWN);
        }
    }

    @Test
    void an_edited_row_that_does_not_count_changes_nothing() {
        try (BrandSession session = told(SLOW, ALL)) {
            Told told = session.adopt(shipped.withTables(List.of(SLOW, line("ALL", "ALL", 1))));

            assertThat(told.changes()).isEmpty();
        }
    }

    @Test
    void a_row_that_comes_before_the_others_counts_at_once() {
        try (BrandSession session = told(ALL)) {
            assertThat(session.conclusions()).isEmpty();

            Told told = session.adopt(shipped.withTables(List.of(SLOW, ALL)));

            assertThat(told.changes())
                    .extracting(Change::conclusion)
                    .singleElement()
                    .isInstanceOf(LaneCapacity.class);
        }
    }

    private static BrandSession told(CapacityLine... lines) {
        BrandSession session = engine.open(shipped.withTables(List.of(lines)), ZoneId.of("Asia/Kolkata"));
        session.advance(NOW);
        session.tell(1, List.of(new CourierCapacity("Slow", "BLR-1", "EAST", DAY, 100, 60, NOW)));
        return session;
    }

    private static CapacityLine line(String row, String courier, int noticeBp) {
        return new CapacityLine(new RowAddress("logistics", "Courier capacity", 2), row, courier, noticeBp, 10_000, 4);
    }
}
