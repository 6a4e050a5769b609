package dev.interlock.signal;

import dev.interlock.fact.SettlementHeader;
import dev.interlock.policy.SettlementTerm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finance to leadership: a settlement as a whole does not add up.
 *
 * @param expectedPaise what its report, or the rate card, says
 * @param foundPaise what its lines, the bank, or the small differences come to
 * @param utr the transfer; null when none was named
 */
public record SettlementMismatch(
        Kind kind,
        String counterparty,
        String settlementId,
        @Nullable String utr,
        long expectedPaise,
        long foundPaise,
        LocalDate depositedOn,
        int actWithinHours)
        implements Signal {

    /** What does not add up. */
    public enum Kind {
        /** The lines do not come to the report's total. */
        TOTAL_MISMATCH,
        /** The bank credited something else. */
        BANK_MISMATCH,
        /** The bank does not show the transfer. */
        NOT_CREDITED,
        /** The report says what it pays, and no line of it came. */
        NO_LINES,
        /** Differences that pass by themselves come to too much. */
        SMALL_DIFFERENCES
    }

    /** What {@code check} found. */
    public SettlementMismatch(SettlementCheck check) {
        this(check.kind(), check.header(), check.expectedPaise(), check.foundPaise(), check.terms());
    }

    /** Nothing was found of what {@code header} says. */
    public SettlementMismatch(Kind kind, SettlementHeader header, SettlementTerm terms) {
        this(kind, header, header.totalPaise(), 0, terms);
    }

    private SettlementMismatch(
            Kind kind, SettlementHeader header, long expectedPaise, long foundPaise, SettlementTerm terms) {
        this(
                kind,
                header.counterparty(),
                header.settlementId(),
                header.utr(),
                expectedPaise,
                foundPaise,
                header.depositedOn(),
                terms.actWithinHours());
    }

    @Override
    public String signalClass() {
        return kind.name();
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(SettlementMismatch.class, counterparty + '|' + settlementId, kind.name());
    }
}
