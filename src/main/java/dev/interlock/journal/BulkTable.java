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
import java.time.LocalDate;
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
 * @param columns its own, beside those that all of them have
 * @param values what a fact has in them
 * @param read makes the fact of a row
 */
record BulkTable<F extends Bulk>(
        Class<F> type, String name, List<String> columns, Function<F, List<@Nullable Object>> values, Sql.Row<F> read) {

    /** What every bulk table has: whose it is, when it was told, and what it is compared by. */
    static final List<String> SHARED =
            List.of("brand", "key", "position", "ordinal", "until", "counterparty", "item", "event", "observed_at");

    private static final BulkTable<Billable> BILLABLE = new BulkTable<>(
            Billable.class,
            "billable",
            List.of(
                    "order_id",
                    "sku",
                    "category",
                    "zone",
                    "quantity",
                    "price_paise",
                    "gst_bp",
                    "weight_grams",
                    "happened_on"),
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
            row -> new Billable(
                    row.getString("counterparty"),
                    row.getString("item"),
                    event(row),
                    row.getString("order_id"),
                    row.getString("sku"),
                    row.getString("category"),
                    row.getString("zone"),
                    row.getInt("quantity"),
                    row.getLong("price_paise"),
                    row.getInt("gst_bp"),
                    row.getInt("weight_grams"),
                    row.getObject("happened_on", LocalDate.class),
                    Sql.instant(row, "observed_at")));

    private static final BulkTable<ExpectedAmount> EXPECTED = new BulkTable<>(
            ExpectedAmount.class,
            "expected_amount",
            List.of("component", "expected_paise", "due_on"),
            fact -> list(fact.component().name(), fact.expectedPaise(), fact.dueOn()),
            row -> new ExpectedAmount(
                    row.getString("counterparty"),
                    row.getString("item"),
                    event(row),
                    SettlementComponent.valueOf(row.getString("component")),
                    row.getLong("expected_paise"),
                    row.getObject("due_on", LocalDate.class),
                    Sql.instant(row, "observed_at")));

    private static final BulkTable<ReturnReceipt> RECEIPT = new BulkTable<>(
            ReturnReceipt.class,
            "return_receipt",
            List.of("return_id", "status", "condition", "stated_on"),
            fact -> list(
                    fact.returnId(), fact.status().name(), Objects.toString(fact.condition(), null), fact.statedOn()),
            row -> new ReturnReceipt(
                    row.getString("counterparty"),
                    row.getString("item"),
                    row.getString("return_id"),
                    ReturnReceipt.Status.valueOf(row.getString("status")),
                    row.getString("condition") == null
                            ? null
                            : ReturnReceipt.Condition.valueOf(row.getString("condition")),
                    row.getObject("stated_on", LocalDate.class),
                    Sql.instant(row, "observed_at")));

    private static final BulkTable<SettlementLine> LINE = new BulkTable<>(
            SettlementLine.class,
            "settlement_line",
            List.of(
                    "settlement_id",
                    "line_no",
                    "component",
                    "described",
                    "amount_paise",
                    "status",
                    "charged_grams",
                    "posted_on"),
            fact -> list(
                    fact.settlementId(),
                    fact.lineNo(),
                    fact.component().name(),
                    fact.described(),
                    fact.amountPaise(),
                    fact.status().name(),
                    fact.chargedGrams(),
                    fact.postedOn()),
            row -> new SettlementLine(
                    row.getString("counterparty"),
                    row.getString("settlement_id"),
                    row.getInt("line_no"),
                    event(row) == BillableEvent.OTHER ? null : row.getString("item"),
                    event(row),
                    SettlementComponent.valueOf(row.getString("component")),
                    row.getString("described"),
                    row.getLong("amount_paise"),
                    SettlementLine.Status.valueOf(row.getString("status")),
                    row.getObject("charged_grams", Integer.class),
                    row.getObject("posted_on", LocalDate.class),
                    Sql.instant(row, "observed_at")));

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

    private static BillableEvent event(ResultSet row) throws SQLException {
        return BillableEvent.valueOf(row.getString("event"));
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        var list = new ArrayList<@Nullable Object>(values.length);
        for (Object value : values) {
            list.add(value);
        }
        return list;
    }

    /** The columns that {@link #read} reads. */
    String ofTheFact() {
        return "counterparty, item, event, observed_at, " + String.join(", ", columns);
    }

    /** The statement that adds a row. */
    String insert() {
        var all = new ArrayList<>(SHARED);
        all.addAll(columns);
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
