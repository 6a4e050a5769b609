package dev.interlock.importing;

import dev.interlock.fact.Fact;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reports with invented values, and what is read from them. */
final class Reports {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final String COLUMNS =
            "settlement-id settlement-start-date settlement-end-date deposit-date total-amount currency transaction-type"
                    + " order-id merchant-order-id adjustment-id shipment-id marketplace-name amount-type"
                    + " amount-description amount fulfillment-id posted-date posted-date-time order-item-code"
                    + " merchant-order-item-id merchant-adjustment-item-id sku quantity-purchased promotion-id";

    static final String HEADER = COLUMNS.replace(' ', '\t') + '\n';

    private Reports() {}

    /** What was read. */
    record Taken(List<Fact> facts, SettlementTally tally) {

        List<SettlementLine> lines() {
            return facts.stream()
                    .filter(SettlementLine.class::isInstance)
                    .map(SettlementLine.class::cast)
                    .toList();
        }

        List<SettlementHeader> headers() {
            return facts.stream()
                    .filter(SettlementHeader.class::isInstance)
                    .map(SettlementHeader.class::cast)
                    .toList();
        }
    }

    static Taken read(SettlementFormat format, String text) {
        return read(format, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads {@code bytes} as on {@link #TODAY} in India. */
    static Taken read(SettlementFormat format, InputStream bytes) {
        var problems = new FileProblems();
        var facts = new ArrayList<Fact>();
        var intake = new Intake(new Intake.Terms(format.counterparty(), ZONE, TODAY), problems, facts::add);
        try {
            format.reading().read(bytes, Words.of(format), intake);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.check("report");
        return new Taken(facts, intake.tally());
    }

    /** A report of Amazon's that states {@code total}, with {@code rows}. */
    static String amazon(String total, String... rows) {
        return HEADER + summary(total) + String.join("", rows);
    }

    static String summary(String total) {
        return row(
                "77001",
                "2026-11-03 18:30:00 UTC",
                "2026-11-17 18:29:59 UTC",
                "2026-11-18 18:29:59 UTC",
                total,
                "INR",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** One amount of a report of Amazon's. */
    static String amount(
            String transaction, String order, String item, String type, String description, String amount) {
        return row(
                "77001",
                "",
                "",
                "",
                "",
                "",
                transaction,
                order,
                type,
                description,
                amount,
                "2026-11-10 20:00:00 UTC",
                item);
    }

    private static String row(
            String settlement,
            String start,
            String end,
            String deposit,
            String total,
            String currency,
            String transaction,
            String order,
            String type,
            String description,
            String amount,
            String posted,
            String item) {
        return String.join(
                        "\t",
                        settlement,
                        start,
                        end,
                        deposit,
                        total,
                        currency,
                        transaction,
                        order,
                        "",
                        "",
                        "",
                        "",
                        type,
                        description,
                        amount,
                        "",
                        "",
                        posted,
                        item,
                        "",
                        "",
                        "",
                        "",
                        "")
                + '\n';
    }
}
