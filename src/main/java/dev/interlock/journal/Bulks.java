package dev.interlock.journal;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.SettlementSum;
import dev.interlock.settlement.AccountKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads bulk facts: what stands now, and what stood at a position of the journal. */
public final class Bulks {

    /** Of those told at or before a position, the version that no other had replaced by then. */
    private static final String STOOD = "brand = ? AND position <= ? AND (until IS NULL OR until > ?)";

    private static final String COMPARED = "(counterparty, item, event)";

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
                            "SELECT * FROM %s WHERE brand = ? AND key = ANY (?) AND until IS NULL"
                                    .formatted(table.name()),
                            table.read(),
                            brand,
                            connection.createArrayOf("text", own));
                    facts.forEach(fact -> known.put(fact.key(), fact));
                }
            }
            return known;
        });
    }

    /** Accounts in a row, each with everything that was told of it. */
    public record Stretch(Map<AccountKey, List<Bulk>> accounts, Optional<AccountKey> last) {}

    /**
     * The next {@code most} accounts after {@code after}, as they stood at {@code position}.
     *
     * @param after null for the first
     */
    public Stretch stretch(String brand, long position, @Nullable AccountKey after, int most) {
        return Sql.with(database, "Reading what was settled with (%s)".formatted(brand), connection -> {
            List<AccountKey> keys = keys(connection, brand, position, after, most);
            if (keys.isEmpty()) {
                return new Stretch(Map.of(), Optional.empty());
            }
            AccountKey last = keys.get(keys.size() - 1);
            Map<AccountKey, List<Bulk>> accounts = new LinkedHashMap<>();
            keys.forEach(key -> accounts.put(key, new ArrayList<>()));
            for (BulkTable<?> table : BulkTable.ALL.values()) {
                for (Bulk fact : Sql.list(
                        connection,
                        "SELECT * FROM %s WHERE %s AND %s >= (?, ?, ?) AND %s <= (?, ?, ?)"
                                .formatted(table.name(), STOOD, COMPARED, COMPARED),
                        table.read(),
                        brand,
                        position,
                        position,
                        keys.get(0).counterparty(),
                        keys.get(0).item(),
                        keys.get(0).event().name(),
                        last.counterparty(),
                        last.item(),
                        last.event().name())) {
                    Objects.requireNonNull(accounts.get(AccountKey.of(fact))).add(fact);
                }
            }
            return new Stretch(accounts, Optional.of(last));
        });
    }

    private static List<AccountKey> keys(
            Connection connection, String brand, long position, @Nullable AccountKey after, int most)
            throws SQLException {
        var each = new ArrayList<String>();
        var parameters = new ArrayList<@Nullable Object>();
        for (BulkTable<?> table : BulkTable.ALL.values()) {
            each.add(
                    """
                    (SELECT counterparty, item, event FROM %s WHERE %s AND %s > (?, ?, ?)
                      GROUP BY counterparty, item, event ORDER BY counterparty, item, event LIMIT ?)"""
                            .formatted(table.name(), STOOD, COMPARED));
            parameters.addAll(List.of(brand, position, position));
            parameters.addAll(
                    after == null
                            ? List.of("", "", "")
                            : List.of(
                                    after.counterparty(),
                                    after.item(),
                                    after.event().name()));
            parameters.add(most);
        }
        parameters.add(most);
        return Sql.list(
                connection,
                "%s ORDER BY counterparty, item, event LIMIT ?".formatted(String.join(" UNION ", each)),
                Bulks::account,
                parameters.toArray());
    }

    private static AccountKey account(ResultSet row) throws SQLException {
        return new AccountKey(
                row.getString("counterparty"), row.getString("item"), BillableEvent.valueOf(row.getString("event")));
    }

    /** What the lines of each settlement added up to at {@code position}. */
    public List<SettlementSum> sums(String brand, long position) {
        return Sql.with(
                database,
                "Adding up the settlements of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        """
                        SELECT counterparty, settlement_id, count(*) AS lines, sum(amount_paise)::bigint AS paise
                          FROM settlement_line WHERE %s GROUP BY counterparty, settlement_id ORDER BY 1, 2"""
                                .formatted(STOOD),
                        row -> new SettlementSum(
                                row.getString("counterparty"),
                                row.getString("settlement_id"),
                                row.getLong("lines"),
                                row.getLong("paise")),
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
