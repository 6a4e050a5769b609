package dev.interlock.sample;

import dev.interlock.fact.Billable;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Fact;
import dev.interlock.sample.SettlementReport.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A slice of the payments of the brand's own shop on its last days, and what its gateway reports of them two days
 * later. Each day can be asked for by itself.
 */
final class SampleGateway {

    static final String NAME = "RAZORPAY";
    /** Captured so many days before it is settled: n of T+n. */
    static final int SETTLED_AFTER = 2;

    private static final int FIRST_DAY = SampleSize.DAYS - 14;
    private static final long USUAL_PAISE = 65_000;
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuMMdd");

    private final SampleSize size;

    SampleGateway(SampleSize size) {
        this.size = size;
    }

    /** The payment with this number, from 1, of {@code day}. */
    static String item(SampleSize size, int day, int number) {
        return "P%s-%d".formatted(size.date(day).format(COMPACT), number);
    }

    /** The report of the payments of {@code day}. */
    static String report(SampleSize size, int day) {
        return "RZP-" + size.date(day).format(COMPACT);
    }

    /** What is told on the day with this number. */
    List<Fact> on(int day, Instant told) {
        var facts = new ArrayList<Fact>();
        if (day >= FIRST_DAY) {
            for (int number = 1; number <= size.settledPerDay(); number++) {
                facts.add(billable(day, number, told));
            }
        }
        if (day - SETTLED_AFTER >= FIRST_DAY) {
            facts.addAll(report(day - SETTLED_AFTER, size.date(day), told));
        }
        return facts;
    }

    private Fact billable(int day, int number, Instant told) {
        return new Billable(
                NAME,
                item(size, day, number),
                BillableEvent.PAYMENT,
                null,
                null,
                null,
                null,
                1,
                paidPaise(day, number),
                SampleCharges.PRICE_GST_BP,
                0,
                size.date(day),
                told);
    }

    private long paidPaise(int day, int number) {
        return PlantedVariance.of(NAME, day, number)
                .map(PlantedVariance::pricePaise)
                .orElseGet(() -> Chance.of(size.seed(), 8, day, number).about(USUAL_PAISE, 60));
    }

    private List<Fact> report(int day, LocalDate postedOn, Instant told) {
        var report = new SettlementReport(NAME, report(size, day), postedOn, told);
        for (int number = 1; number <= size.settledPerDay(); number++) {
            List<Amount> due = SampleCharges.ofPayment(paidPaise(day, number));
            report.add(
                    item(size, day, number),
                    BillableEvent.PAYMENT,
                    PlantedVariance.of(NAME, day, number)
                            .map(wrong -> wrong.reported(due))
                            .orElse(due));
        }
        boolean lost = day == PlantedVariance.CREDITED_LESS.day();
        return report.facts(size.date(day), size.date(day), lost ? PlantedVariance.CREDITED_LESS.stakePaise() : 0);
    }
}
