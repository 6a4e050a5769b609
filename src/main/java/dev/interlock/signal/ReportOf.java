package dev.interlock.signal;

import dev.interlock.policy.SettlementTerm;
import java.time.LocalDate;

/**
 * A counterparty reported something.
 *
 * @param on the day of the deposit, or of the last line
 */
public record ReportOf(String counterparty, LocalDate on, SettlementTerm terms) implements Derived {

    /** Whether the next report should have come before {@code today}. */
    public boolean nextOverdue(LocalDate today) {
        return !today.isBefore(nextOverdueOn());
    }

    /** The first day on which the next report is overdue. */
    LocalDate nextOverdueOn() {
        return on.plusDays(terms.reportsEveryDays() + 1L);
    }
}
