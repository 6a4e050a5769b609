package dev.interlock.journal;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Bulk;
import dev.interlock.settlement.AccountKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one bulk table in the order of their accounts, one after the other. */
final class OrderedRows<F extends Bulk> implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 2_000;

    private final BulkTable<F> table;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private @Nullable AccountKey key;

    private OrderedRows(BulkTable<F> table, PreparedStatement statement) throws SQLException {
        this.table = table;
        this.statement = statement;
        this.rows = statement.executeQuery();
        advance();
    }

    /** Those of {@code brand} after {@code after} that {@code stood} at {@code position}; inside a snapshot. */
    static <F extends Bulk> OrderedRows<F> of(
            Connection connection,
            BulkTable<F> table,
            String stood,
            String brand,
            long position,
            @Nullable AccountKey after)
            throws SQLException {
        var parameters = new ArrayList<Object>(List.of(brand, position, position));
        if (after != null) {
            parameters.addAll(
                    List.of(after.counterparty(), after.item(), after.event().name()));
        }
        PreparedStatement statement = Sql.prepare(
                connection,
                "SELECT %s FROM %s WHERE %s%s ORDER BY counterparty, item, event"
                        .formatted(
                                table.ofTheFact(),
                                table.name(),
                                stood,
                                after == null ? "" : " AND (counterparty, item, event) > (?, ?, ?)"),
                parameters.toArray());
        statement.setFetchSize(FETCHED_AT_ONCE);
        return new OrderedRows<>(table, statement);
    }

    /** The account of the next row; empty after the last. */
    Optional<AccountKey> key() {
        return Optional.ofNullable(key);
    }

    /** Hands over the rows of {@code account}, if they are next. */
    void take(AccountKey account, List<Bulk> told) throws SQLException {
        while (account.equals(key)) {
            told.add(table.read().read(rows));
            advance();
        }
    }

    private void advance() throws SQLException {
        key = rows.next()
                ? new AccountKey(
                        rows.getString("counterparty"),
                        rows.getString("item"),
                        BillableEvent.valueOf(rows.getString("event")))
                : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
