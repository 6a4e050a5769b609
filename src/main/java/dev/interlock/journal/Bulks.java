package dev.interlock.journal;

import dev.interlock.fact.Bulk;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.SettlementSum;
import dev.interlock.settlement.AccountKey;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads bulk facts: what stands now, and what stood at a position of the journal. */
public final class Bulks {

    /** Of those told at or before a position, the version that no other had replaced by then. */
    private static final String STOOD = "brand = ? AND position <= ? AND (until IS NULL OR until > ?)";

    private final DataSource database;

    public Bulks(DataSource database) {
        this.database = database;
    }

    /** What stands now of {@code keys}, by key. */
    public Map<FactKey, Bulk> known(String brand, Collection<FactKey> keys) {
        Map<FactKey, Bulk> known = new HashMap<>();
        return Sql.with(database, "Reading what was settled with (%s)".formatted(brand), connection -> {
            for (BulkTable<?> table : BulkTable.ALL.values()) {
                Object[] own = keys.stream()
                        .filter(key -> key.type().equals(table.type().getSimpleName()))
                        .map(FactKey::id)
                        .toArray();
                if (own.length > 0) {
                    List<? extends Bulk> facts = Sql.list(
                            connection,
                            "SELECT %s FROM %s WHERE brand = ? AND key = ANY (?) AND until IS NULL"
                                    .formatted(table.selected(), table.name()),
                            table::fact,
                            brand,
                            connection.createArrayOf("text", own));
                    facts.forEach(fact -> known.put(fact.key(), fact));
                }
            }
            return known;
        });
    }

    /** Is handed account after account, each with everything that was told of it. */
    public interface Reader {

        /** Reads one account; false when it has read enough. */
        boolean read(AccountKey key, List<Bulk> told);
    }

    /**
     * Hands over every account after {@code after} in order, as it stood at {@code position}. Only one is held at a time.
     *
     * @param after null for all of them
     */
    public void read(String brand, long position, @Nullable AccountKey after, Reader reader) {
        Sql.snapshot(database, "Reading what was settled with (%s)".formatted(brand), connection -> {
            ExecutorService ahead = Executors.newSingleThreadExecutor(Bulks::ahead);
            var rows = new ArrayList<OrderedRows<?>>();
            try {
                for (BulkTable<?> table : BulkTable.ALL.values()) {
                    rows.add(OrderedRows.of(connection, ahead, table, STOOD, brand, position, after));
                }
                merge(rows, reader);
            } finally {
                end(ahead);
                for (OrderedRows<?> one : rows) {
                    one.close();
                }
            }
            return brand;
        });
    }

    private static Thread ahead(Runnable work) {
        var thread = new Thread(work, "reading ahead");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for the page that is on its way: it must not arrive once the snapshot is over. */
    private static void end(ExecutorService ahead) {
        ahead.shutdownNow();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = ahead.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void merge(List<OrderedRows<?>> rows, Reader reader) throws SQLException {
        Optional<AccountKey> next = next(rows);
        while (next.isPresent()) {
            var told = new ArrayList<Bulk>();
            for (OrderedRows<?> one : rows) {
                one.take(next.get(), told);
            }
            if (!reader.read(next.get(), told)) {
                return;
            }
            next = next(rows);
        }
    }

    private static Optional<AccountKey> next(List<OrderedRows<?>> rows) {
        return rows.stream().flatMap(one -> one.key().stream()).min(Comparator.naturalOrder());
    }

    /** What the lines of each settlement added up to at {@code position}. */
    public List<SettlementSum> sums(String brand, long position) {
        return Sql.with(
                database,
                "Adding up the settlements of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        """
                        SELECT counterparty, settlement_id, count(*) AS lines, sum(amount_paise)::bigint AS paise,
                               max(posted_on) AS last_posted_on
                          FROM settlement_line WHERE %s GROUP BY counterparty, settlement_id
                        HAVING bool_or(status = 'RELEASED') ORDER BY 1, 2"""
                                .formatted(STOOD),
                        row -> new SettlementSum(
                                row.getString("counterparty"),
                                row.getString("settlement_id"),
                                row.getLong("lines"),
                                row.getLong("paise"),
                                row.getObject("last_posted_on", LocalDate.class)),
                        brand,
                        position,
                        position));
    }

    /** Whether anything was told that a comparison could compare. */
    public boolean any(String brand) {
        return Sql.with(database, "Looking for settlements of (%s)".formatted(brand), connection -> Sql.list(
                        connection,
                        """
                                SELECT EXISTS (SELECT FROM settlement_line WHERE brand = ?)
                                    OR EXISTS (SELECT FROM billable WHERE brand = ?)
                                    OR EXISTS (SELECT FROM expected_amount WHERE brand = ?) AS any""",
                        row -> row.getBoolean("any"),
                        brand,
                        brand,
                        brand)
                .get(0));
    }
}
