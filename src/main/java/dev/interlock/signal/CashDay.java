package dev.interlock.signal;

import dev.interlock.arithmetic.CashLedger;
import dev.interlock.policy.CashLine;
import java.time.LocalDate;
import java.util.List;

/**
 * What is expected to move on one day.
 *
 * @param largest movements, the largest first, as many as the table lists
 * @param others how many more there are
 */
public record CashDay(LocalDate date, CashLedger.Flows flows, List<CashMovement> largest, int others)
        implements Derived {

    /** All {@code movements} of {@code date}, in whatever order they come. */
    public CashDay(LocalDate date, List<CashMovement> movements, CashLine line) {
        this(
                date,
                flows(movements),
                Foremost.of(movements, CashMovement.LARGEST, line.movementsListed()),
                Math.max(0, movements.size() - line.movementsListed()));
    }

    private static CashLedger.Flows flows(List<CashMovement> movements) {
        long committed = 0;
        long settlements = 0;
        long reorders = 0;
        for (CashMovement one : movements) {
            switch (one.kind()) {
                case COMMITTED -> committed = Math.addExact(committed, one.paise());
                case SETTLEMENT -> settlements = Math.addExact(settlements, one.paise());
                case REORDER -> reorders = Math.addExact(reorders, one.paise());
            }
        }
        return new CashLedger.Flows(committed, settlements, reorders);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return date.hashCode();
    }
}
