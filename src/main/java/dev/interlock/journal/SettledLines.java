package dev.interlock.journal;

import dev.interlock.fact.Dispute;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.VarianceType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads where the lines of settlements stand. */
@ApplicationScoped
public class SettledLines {

    private static final BulkTable<?> TABLE = Objects.requireNonNull(BulkTable.ALL.get(SettlementLine.class));

    private static final String SELECT =
            """
            SELECT %s, difference.key IS NOT NULL AS differs, variance.id AS signal,
                   coalesce((convert_from(variance.body, 'UTF8')::json ->> 'atStakePaise')::bigint > 0, false) AS at_stake,
                   convert_from(variance.body, 'UTF8')::json ->> 'variance' AS variance, dispute.payload AS dispute,
                   line.position > coalesce((SELECT max(position) FROM reconciliation
                                              WHERE brand = line.brand AND state = 'DONE'), 0) AS uncompared
              FROM settlement_line AS line
              LEFT JOIN known_fact AS difference
                ON difference.brand = line.brand AND difference.type = 'Difference'
               AND difference.key = concat_ws('|', line.counterparty, line.item, line.event, line.component)
              LEFT JOIN known_fact AS dispute
                ON dispute.brand = line.brand AND dispute.type = 'Dispute'
               AND dispute.key = concat_ws('|', line.counterparty, line.item, line.event, line.component)
              LEFT JOIN conclusion AS variance
                ON variance.brand = line.brand AND variance.status = 'ACTIVE'
               AND variance.type = 'SettlementVariance'
               AND variance.subject = concat_ws('|', line.counterparty, line.item)
               AND variance.target = concat_ws('|', line.event, line.component)
             WHERE line.brand = ? AND line.until IS NULL
            """
                    .formatted(TABLE.selectedFrom("line"));

    private final DataSource database;

    public SettledLines(DataSource database) {
        this.database = database;
    }

    /**
     * A line, as the last comparison left it.
     *
     * @param variance what is wrong; null unless it stands at VARIANCE or DISPUTED
     * @param signal the id of the signal that says so
     */
    public record SettledLine(
            SettlementLine line, Standing standing, @Nullable VarianceType variance, @Nullable String signal) {

        /** Where a line stands. */
        public enum Standing {
            /** No comparison that ended has seen it yet. */
            NOT_COMPARED,
            /** It is exactly what was expected. */
            MATCHED,
            /** It differs, and passes; or a receipt is awaited in time. */
            WITHIN_TOLERANCE,
            /** It is not what it should be. */
            VARIANCE,
            /** It is not what it should be, and claimed back. */
            DISPUTED,
            /** It was claimed back, and the counterparty says that it paid all of it. */
            RECOVERED,
            /** It was claimed back, and nothing of it is at stake any more. */
            RESOLVED,
            /** The counterparty does not pay it yet. */
            OPEN
        }
    }

    /** The lines of one settlement, by number. */
    public Page<SettledLine> page(
            String brand, String counterparty, String settlement, @Nullable String after, int limit) {
        long last = Cursor.readPosition(after);
        int most = Page.within(limit);
        return Page.of(
                Sql.with(
                        database,
                        "Reading the settlement lines of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                SELECT
                                        + """
                         AND line.counterparty = ? AND line.settlement_id = ? AND line.line_no > ?
                         ORDER BY line.line_no LIMIT ?""",
                                SettledLines::read,
                                brand,
                                counterparty,
                                settlement,
                                last,
                                most + 1)),
                most,
                one -> Integer.toString(one.line().lineNo()));
    }

    /** Hands over the lines of {@code brand}, at most {@code most}, by counterparty, settlement and number. */
    public void each(String brand, int most, Consumer<SettledLine> reader) {
        Sql.snapshot(database, "Reading the settlement lines of (%s)".formatted(brand), connection -> {
            Sql.stream(
                    connection,
                    SELECT + "ORDER BY line.counterparty, line.settlement_id, line.line_no LIMIT ?",
                    SettledLines::read,
                    reader,
                    brand,
                    most);
            return brand;
        });
    }

    private static SettledLine read(ResultSet row) throws SQLException {
        var line = (SettlementLine) TABLE.fact(row);
        String variance = row.getString("variance");
        return new SettledLine(
                line,
                standing(
                        line,
                        row.getBoolean("uncompared"),
                        row.getBoolean("differs"),
                        variance != null,
                        row.getBoolean("at_stake"),
                        dispute(row)),
                variance == null ? null : VarianceType.valueOf(variance),
                row.getString("signal"));
    }

    private static @Nullable Dispute dispute(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes("dispute");
        return payload == null ? null : (Dispute) FactCodec.read(Memory.json(payload));
    }

    private static SettledLine.Standing standing(
            SettlementLine line,
            boolean uncompared,
            boolean differs,
            boolean wrong,
            boolean atStake,
            @Nullable Dispute dispute) {
        if (line.status() != SettlementLine.Status.RELEASED) {
            return SettledLine.Standing.OPEN;
        }
        if (uncompared) {
            return SettledLine.Standing.NOT_COMPARED;
        }
        if (dispute != null && dispute.paid()) {
            return SettledLine.Standing.RECOVERED;
        }
        if (dispute != null && dispute.stands() && !atStake) {
            return SettledLine.Standing.RESOLVED;
        }
        if (wrong) {
            return dispute != null && dispute.pending() ? SettledLine.Standing.DISPUTED : SettledLine.Standing.VARIANCE;
        }
        return differs ? SettledLine.Standing.WITHIN_TOLERANCE : SettledLine.Standing.MATCHED;
    }
}
