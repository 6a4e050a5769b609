package dev.interlock.brand;

import static dev.interlock.brand.House.MORNING;
import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.lane;
import static dev.interlock.brand.House.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private final House house = House.alone();
    private final BrandDesk desk = house.brand("acme", ClockKind.WALL);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_request_moves_the_clock_when_a_minute_has_passed() {
        decided(desk, null, lane("Pune", 1));
        house.clock.passes(Duration.ofSeconds(59));
        assertThat(decided(desk, null, lane("Pune", 1)).decision().asOf()).isEqualTo(MORNING);

        house.clock.passes(Duration.ofSeconds(1));

        assertThat(decided(desk, null, lane("Pune", 1)).decision().asOf()).isEqualTo(MORNING.plusSeconds(60));
    }

    @Test
    void the_clock_never_goes_back() {
        decided(desk, null, lane("Pune", 1));

        house.clock.passes(Duration.ofHours(-1));

        assertThat(decided(desk, null, lane("Pune", 1)).decision().asOf()).isEqualTo(MORNING);
    }

    @Test
    void an_as_of_is_refused() {
        assertThat(((Answer.Refused) post(desk, MORNING, lane("Pune", 1))).problems())
                .extracting(Problem::pointer)
                .containsExactly("/asOf");
    }

    @Test
    void it_ticks_by_itself_while_something_is_open() {
        decided(desk, null, lane("Pune", 85));
        tickAfter(Duration.ofSeconds(30));
        assertThat(ticks()).isEmpty();

        tickAfter(Duration.ofSeconds(30));

        assertThat(ticks()).extracting(Entry::asOf).containsExactly(MORNING.plusSeconds(60));
    }

    @Test
    void it_ticks_by_itself_when_the_business_day_changes_and_otherwise_rests() {
        decided(desk, null, lane("Pune", 1));
        tickAfter(Duration.ofHours(3));
        assertThat(ticks()).isEmpty();

        tickAfter(Duration.ofHours(20));

        assertThat(ticks()).hasSize(1);
    }

    private void tickAfter(Duration duration) {
        house.clock.passes(duration);
        desk.tick();
        await(desk.rulebook());
    }

    private List<Entry> ticks() {
        var entries = new ArrayList<Entry>();
        house.journal().read("acme", 1, entries::add);
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.TICKED)
                .toList();
    }
}
