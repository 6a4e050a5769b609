package dev.interlock.sample;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Department;
import dev.interlock.fact.Fact;
import dev.interlock.fact.ReturnReceipt;
import dev.interlock.fact.SettlementFlag;
import dev.interlock.sample.SettlementReport.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A slice of what the brand sells on one marketplace, what comes back, and what the marketplace reports of it every
 * week. Each day can be asked for by itself.
 */
final class SampleMarketplace {

    static final String NAME = "AMAZON_IN";

    private static final int FIRST_DAY = 6;
    /** A week is reported three days after its last day. */
    private static final int WEEK = 7;

    private static final int REPORTED_AFTER = 3;
    private static final int RECEIVED_AFTER = 2;
    /** Operations says so before the marketplace reports it. */
    private static final int FLAGGED_AFTER = 2;

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuMMdd");

    private final SampleSize size;

    SampleMarketplace(SampleSize size) {
        this.size = size;
    }

    /** The item with this number, from 1, that was sold on {@code day}. */
    static String item(SampleSize size, int day, int number) {
        return "A%s-%d".formatted(size.date(day).format(COMPACT), number);
    }

    /** What is told on the day with this number. */
    List<Fact> on(int day, Instant told) {
        var facts = new ArrayList<Fact>();
        LocalDate date = size.date(day);
        sales(day).forEach(sale -> facts.add(sale.billable(BillableEvent.SALE, date, told)));
        returns(day).forEach(sale -> facts.add(sale.billable(BillableEvent.RETURN, date, told)));
        returns(day - RECEIVED_AFTER)
                .filter(sale -> sale.planted().isEmpty())
                .forEach(sale -> facts.add(receipt(sale, date, told)));
        sales(day - FLAGGED_AFTER)
                .filter(sale -> sale.planted()
                        .filter(PlantedVariance.WEIGHED_HEAVIER::equals)
                        .isPresent())
                .forEach(sale -> facts.add(flag(sale, date, told)));
        int lastReported = day - REPORTED_AFTER;
        if (lastReported > FIRST_DAY && (lastReported - FIRST_DAY + 1) % WEEK == 0) {
            facts.addAll(report(lastReported, date, told));
        }
        return facts;
    }

    private Stream<SampleSale> sales(int day) {
        return day < FIRST_DAY
                ? Stream.empty()
                : IntStream.rangeClosed(1, size.settledPerDay()).mapToObj(number -> SampleSale.of(size, day, number));
    }

    /** What came back on {@code day}. */
    private Stream<SampleSale> returns(int day) {
        return IntStream.rangeClosed(day - SampleSale.RETURNED_WITHIN, day - SampleSale.RETURNED_AFTER)
                .boxed()
                .flatMap(this::sales)
                .filter(sale -> sale.returnedOn() == day);
    }

    private List<Fact> report(int lastDay, LocalDate postedOn, Instant told) {
        int firstDay = lastDay - WEEK + 1;
        LocalDate to = size.date(lastDay);
        var report = new SettlementReport(NAME, "AMZ-" + to.format(COMPACT), postedOn, told);
        for (int day = firstDay; day <= lastDay; day++) {
            sales(day).forEach(sale -> report.add(sale.item(), BillableEvent.SALE, reported(sale)));
            returns(day).forEach(sale -> report.add(sale.item(), BillableEvent.RETURN, SampleCharges.ofReturn(sale)));
        }
        return report.facts(size.date(firstDay), to, 0);
    }

    private static List<Amount> reported(SampleSale sale) {
        List<Amount> due = SampleCharges.ofSale(sale);
        return sale.planted().map(wrong -> wrong.reported(due)).orElse(due);
    }

    private static Fact receipt(SampleSale sale, LocalDate on, Instant told) {
        return new ReturnReceipt(
                NAME,
                sale.item(),
                "R-" + sale.item(),
                ReturnReceipt.Status.RECEIVED,
                ReturnReceipt.Condition.GOOD,
                on,
                told);
    }

    private static Fact flag(SampleSale sale, LocalDate on, Instant told) {
        return new SettlementFlag(
                NAME,
                sale.item(),
                BillableEvent.SALE,
                Department.OPERATIONS,
                SettlementFlag.Holds.WRONG,
                "Weighed 400 g when it was packed; the courier's label says 1,900 g.",
                false,
                on,
                told);
    }
}
