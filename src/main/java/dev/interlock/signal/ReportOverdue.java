package dev.interlock.signal;

import java.time.LocalDate;

/**
 * Finance to leadership: a counterparty's next report did not come, so that nothing of it can be verified since.
 *
 * @param lastOn the deposit of the last report, or the day of its last line
 * @param overdueSince the first day on which the next one is overdue
 */
public record ReportOverdue(String counterparty, LocalDate lastOn, LocalDate overdueSince, int actWithinHours)
        implements Signal {

    /** After {@code last} none came. */
    public ReportOverdue(ReportOf last) {
        this(last.counterparty(), last.on(), last.nextOverdueOn(), last.terms().actWithinHours());
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(ReportOverdue.class, counterparty, "");
    }
}
