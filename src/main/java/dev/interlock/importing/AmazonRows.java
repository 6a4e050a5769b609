package dev.interlock.importing;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import dev.interlock.importing.Words.Meaning;
import dev.interlock.importing.Words.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one settlement of Amazon's: first its summary, then its amounts, numbered from 1 as they stand. All of it
 * was known when the settlement ended.
 */
final class AmazonRows {

    private static final Meaning UNKNOWN = new Meaning(BillableEvent.OTHER, SettlementComponent.UNMAPPED);

    private final Words words;
    private final Intake intake;
    private @Nullable Summary summary;
    private int lines;

    private record Summary(String settlementId, long totalPaise, Instant endedAt) {}

    AmazonRows(Words words, Intake intake) {
        this.words = words;
        this.intake = intake;
    }

    void take(Cells row) {
        String total = row.text("total-amount");
        if (summary != null && !total.isEmpty()) {
            row.wrong("total-amount", "is stated again. Import each report as a file of its own.", total);
        } else if (summary != null) {
            amount(row, summary);
        } else if (total.isEmpty()) {
            row.wrong("total-amount", "is missing: the first row of a report states it. Maybe the file was cut.", "");
            summary = new Summary(row.text("settlement-id"), 0, Instant.EPOCH);
            amount(row, summary);
        } else {
            summary = summary(row);
        }
    }

    /** Called after the last row. */
    void end() {
        if (summary == null) {
            intake.row("line 2", column -> "").wrong("total-amount", "is missing: the report has no row.", "");
        }
    }

    private Summary summary(Cells row) {
        String settlement = row.need("settlement-id");
        ReportTime start = row.time("settlement-start-date", intake.zone());
        ReportTime end = row.time("settlement-end-date", intake.zone());
        ReportTime deposit = row.time("deposit-date", intake.zone());
        long total = row.rupees("total-amount");
        row.needRupees("currency");
        intake.header(
                row,
                () -> new SettlementHeader(
                        intake.counterparty(),
                        settlement,
                        start.day(),
                        end.day(),
                        deposit.day(),
                        total,
                        null,
                        end.at()));
        return new Summary(settlement, total, end.at());
    }

    private void amount(Cells row, Summary of) {
        int lineNo = ++lines;
        String settlement = row.need("settlement-id");
        if (!settlement.isEmpty() && !settlement.equals(of.settlementId())) {
            row.wrong(
                    "settlement-id",
                    "is not %s, which the file began with. Import each report as a file of its own."
                            .formatted(of.settlementId()),
                    settlement);
        }
        var said = new Said(row.text("transaction-type"), row.text("amount-type"), row.text("amount-description"));
        long paise = row.rupees("amount");
        LocalDate day = posted(row).day();
        Optional<Meaning> meaning = words.meaning(said);
        if (meaning.isEmpty() && paise == -of.totalPaise()) {
            intake.leftOut(said, paise);
            return;
        }
        Meaning known = meaning.orElse(UNKNOWN);
        String item = item(row);
        BillableEvent event = item == null ? BillableEvent.OTHER : known.event();
        intake.line(
                row,
                said,
                () -> new SettlementLine(
                        intake.counterparty(),
                        of.settlementId(),
                        lineNo,
                        event == BillableEvent.OTHER ? null : item,
                        event,
                        known.component(),
                        described(said, event, row),
                        paise,
                        SettlementLine.Status.RELEASED,
                        null,
                        day,
                        of.endedAt()));
    }

    private ReportTime posted(Cells row) {
        return row.time(row.text("posted-date-time").isEmpty() ? "posted-date" : "posted-date-time", intake.zone());
    }

    /** Some rows of an order leave its item out; the order is all they say. */
    private static @Nullable String item(Cells row) {
        String item = row.text("order-item-code");
        String order = row.text("order-id");
        return !item.isEmpty() ? item : order.isEmpty() ? null : order;
    }

    /** A line that is told of no item keeps the order it is for among its words. */
    private static String described(Said said, BillableEvent event, Cells row) {
        String order = event == BillableEvent.OTHER ? row.text("order-id") : "";
        return Described.of(said, order.isEmpty() ? "" : "order " + order);
    }
}
