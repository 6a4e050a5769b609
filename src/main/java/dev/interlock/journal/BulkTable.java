package dev.interlock.journal;

import dev.interlock.fact.Billable;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.ExpectedAmount;
import dev.interlock.fact.ReturnReceipt;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table in which one type of bulk facts is kept.
 *
 * @param name of the table
 * @param components the columns that a fact is read from, in the order in which {@link #read} reads them
 * @param values what a fact has in those of them that are its table's own
 * @param read makes the fact of a row
 */
record BulkTable<F extends Bulk>(
        Class<F> type,
        String name,
        List<String> components,
        Function<F, List<@Nullable Object>> values,
        Columns.Reading<F> read) {

    /** What every bulk table has: whose it is, when it was told, and what it is compared by. */
    static final List<String> SHARED =
            List.of("brand", "key", "position", "ordinal", "until", "counterparty", "item", "event", "observed_at");

    private static final BulkTable<Billable> BILLABLE = new BulkTable<>(
            Billable.class,
            "billable",
            List.of(
                    "counterparty",
                    "item",
                    "event",
                    "order_id",
                    "sku",
                    "category",
                    "zone",
                    "quantity",
                    "price_paise",
                    "gst_bp",
                    "weight_grams",
                    "happened_on",
                    "observed_at"),
            fact -> list(
                    fact.orderId(),
                    fact.sku(),
                    fact.category(),
                    fact.zone(),
                    fact.quantity(),
                    fact.pricePaise(),
                    fact.gstBp(),
                    fact.weightGrams(),
                    fact.happenedOn()),
            next -> new Billable(
                    next.text(),
                    next.text(),
                    BillableEvent.valueOf(next.text()),
                    next.optionalText(),
                    next.optionalText(),
                    next.optionalText(),
                    next.optionalText(),
                    next.count(),
                    next.amount(),
                    next.count(),
                    next.count(),
                    next.day(),
                    next.instant()));

    private static final BulkTable<ExpectedAmount> EXPECTED = new BulkTable<>(
            ExpectedAmount.class,
            "expected_amount",
            List.of("counterparty", "item", "event", "component", "expected_paise", "due_on", "observed_at"),
            fact -> list(fact.component().name(), fact.expectedPaise(), fact.dueOn()),
            next -> new ExpectedAmount(
                    next.text(),
                    next.text(),
                    BillableEvent.valueOf(next.text()),
                    SettlementComponent.valueOf(next.text()),
                    next.amount(),
                    next.day(),
                    next.instant()));

    private static final BulkTable<ReturnReceipt> RECEIPT = new BulkTable<>(
            ReturnReceipt.class,
            "return_receipt",
            List.of("counterparty", "item", "return_id", "status", "condition", "stated_on", "observed_at"),
            fact -> list(
                    fact.returnId(), fact.status().name(), Objects.toString(fact.condition(), null), fact.statedOn()),
            next -> new ReturnReceipt(
                    next.text(),
                    next.text(),
                    next.text(),
                    ReturnReceipt.Status.valueOf(next.text()),
                    Optional.ofNullable(next.optionalText())
                            .map(ReturnReceipt.Condition::valueOf)
                            .orElse(null),
                    next.day(),
                    next.instant()));

    private static final BulkTable<SettlementLine> LINE = new BulkTable<>(
            SettlementLine.class,
            "settlement_line",
            List.of(
                    "counterparty",
                    "settlement_id",
                    "line_no",
                    "item",
                    "event",
                    "component",
                    "described",
                    "amount_paise",
                    "status",
                    "charged_grams",
                    "posted_on",
                    "observed_at"),
            fact -> list(
                    fact.settlementId(),
                    fact.lineNo(),
                    fact.component().name(),
                    fact.described(),
                    fact.amountPaise(),
                    fact.status().name(),
                    fact.chargedGrams(),
                    fact.postedOn()),
            BulkTable::line);

    /** Every table, by the type it keeps. */
    static final Map<Class<? extends Bulk>, BulkTable<?>> ALL = Map.of(
            Billable.class, BILLABLE,
            ExpectedAmount.class, EXPECTED,
            ReturnReceipt.class, RECEIPT,
            SettlementLine.class, LINE);

    /** The table that keeps facts of {@code type}; empty when they are no bulk facts. */
    static Optional<BulkTable<?>> named(String type) {
        return ALL.values().stream()
                .filter(table -> table.type().getSimpleName().equals(type))
                .findFirst();
    }

    /** A line that speaks of no item is kept under its settlement in place of one. */
    private static SettlementLine line(Columns next) throws SQLException {
        String counterparty = next.text();
        String settlement = next.text();
        int number = next.count();
        String item = next.text();
        BillableEvent event = BillableEvent.valueOf(next.text());
        return new SettlementLine(
                counterparty,
                settlement,
                number,
                event == BillableEvent.OTHER ? null : item,
                event,
                SettlementComponent.valueOf(next.text()),
                next.optionalText(),
                next.amount(),
                SettlementLine.Status.valueOf(next.text()),
                next.optionalCount(),
                next.day(),
                next.instant());
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        var list = new ArrayList<@Nullable Object>(values.length);
        for (Object value : values) {
            list.add(value);
        }
        return list;
    }

    /** What to select, first of all, for {@link #fact}. */
    String selected() {
        return selected("");
    }

    /** What to select, first of all, where the table goes by {@code alias}. */
    String selectedFrom(String alias) {
        return selected(alias + '.');
    }

    private String selected(String before) {
        return before + String.join(", " + before, components);
    }

    /** The fact of {@code row}, whose first columns are the {@link #selected}. */
    F fact(ResultSet row) throws SQLException {
        return read.from(new Columns(row));
    }

    /** The statement that adds a row. */
    String insert() {
        var all = new ArrayList<>(SHARED);
        components.stream().filter(one -> !SHARED.contains(one)).forEach(all::add);
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        name,
                        String.join(", ", all),
                        String.join(", ", all.stream().map(one -> "?").toList()));
    }

    /** What a row of {@code version} has, in the order of {@link #insert}. */
    @Nullable
    Object[] row(String brand, BulkVersion version) {
        F fact = type.cast(version.fact());
        var row = list(
                brand,
                fact.key().id(),
                version.position(),
                version.ordinal(),
                version.until(),
                fact.counterparty(),
                version.account().item(),
                fact.about().name(),
                fact.observedAt());
        row.addAll(values.apply(fact));
        return row.toArray();
    }
}
