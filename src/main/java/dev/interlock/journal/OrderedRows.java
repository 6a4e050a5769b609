package dev.interlock.journal;

import dev.interlock.fact.Bulk;
import dev.interlock.settlement.AccountKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The facts of one bulk table in the order of their accounts, one after the other. */
final class OrderedRows<F extends Bulk> implements AutoCloseable {

    private final BulkTable<F> table;
    private final RowsAhead rows;
    private @Nullable F fact;
    private @Nullable AccountKey key;

    private OrderedRows(BulkTable<F> table, RowsAhead rows) throws SQLException {
        this.table = table;
        this.rows = rows;
        advance();
    }

    /** Those of {@code brand} after {@code after} that {@code stood} at {@code position}; inside a snapshot. */
    static <F extends Bulk> OrderedRows<F> of(
            Connection connection,
            Executor ahead,
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
        String select = "SELECT %s FROM %s WHERE %s%s ORDER BY counterparty, item, event"
                .formatted(
                        table.selected(),
                        table.name(),
                        stood,
                        after == null ? "" : " AND (counterparty, item, event) > (?, ?, ?)");
        return new OrderedRows<>(
                table, new RowsAhead(connection, ahead, table.name() + "_rows", select, parameters.toArray()));
    }

    /** The account of the next fact; empty after the last. */
    Optional<AccountKey> key() {
        return Optional.ofNullable(key);
    }

    /** Hands over the facts of {@code account}, if they are next. */
    void take(AccountKey account, List<Bulk> told) throws SQLException {
        while (account.equals(key)) {
            told.add(fact);
            advance();
        }
    }

    private void advance() throws SQLException {
        ResultSet row = rows.next();
        fact = row == null ? null : table.fact(row);
        key = fact == null ? null : AccountKey.of(fact);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
