package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.CashPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in the bank is known until it is told anew, however many days were folded since. */
class FoldingCashTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    @Test
    void the_last_cash_position_outlives_the_days_that_are_folded() {
        var memory = new Memory(ZoneId.of("Asia/Kolkata"));
        var position = new CashPosition(DAY, 2_000_000_00, 0, Instant.parse("2026-08-01T03:00:00Z"));
        memory.merge(1, position);

        assertThat(memory.fold(new Folded(DAY.plusDays(90), List.of()))).isEmpty();

        assertThat(memory.known(position.key())).contains(position);
        assertThat(memory.merge(2, position)).isInstanceOf(Posting.Unchanged.class);
    }
}
