package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What readers ask of a brand's interventions: where they stand, and how they came there. */
@ApplicationScoped
public class InterventionReadings {

    private static final String SELECT =
            """
            SELECT conclusion.*, ruling.payload AS ruling, execution.payload AS execution
              FROM conclusion
              LEFT JOIN known_fact ruling ON ruling.brand = conclusion.brand AND ruling.type = 'Ruling'
                                         AND ruling.key = conclusion.id::text
              LEFT JOIN known_fact execution ON execution.brand = conclusion.brand AND execution.type = 'Execution'
                                            AND execution.key = conclusion.id::text
             WHERE conclusion.brand = ? AND conclusion.kind = 'INTERVENTION'""";

    private final DataSource database;

    public InterventionReadings(DataSource database) {
        this.database = database;
    }

    /**
     * Interventions, the newest first.
     *
     * @param status whether they stand; null for all
     * @param states where they stand; empty for anywhere
     * @param type the simple name of their type; null for all
     */
    public Page<InterventionView> list(
            String brand,
            StoredConclusion.@Nullable Status status,
            Collection<String> states,
            @Nullable String type,
            @Nullable String after,
            int limit) {
        UUID last = Cursor.readId(after);
        int most = Page.within(limit);
        return Page.of(
                Sql.with(
                        database,
                        "Reading interventions of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                SELECT
                                        + """
                                         AND (?::text IS NULL OR conclusion.status = ?)
                                         AND (?::text = '{}' OR conclusion.state = ANY (?::text[]))
                                         AND (?::text IS NULL OR conclusion.type = ?)
                                         AND (?::uuid IS NULL OR conclusion.id < ?::uuid)
                                       ORDER BY conclusion.id DESC LIMIT ?""",
                                InterventionReadings::view,
                                brand,
                                status == null ? null : status.name(),
                                status == null ? null : status.name(),
                                array(states),
                                array(states),
                                type,
                                type,
                                last,
                                last,
                                most + 1)),
                most,
                view -> view.concluded().id().toString());
    }

    /** One intervention. */
    public Optional<InterventionView> find(String brand, UUID id) {
        return Sql.with(
                        database,
                        "Reading an intervention of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection, SELECT + " AND conclusion.id = ?", InterventionReadings::view, brand, id))
                .stream()
                .findFirst();
    }

    /** What a person is asked about the intervention {@code id}; empty when nobody is. */
    public Optional<ConclusionView> asking(String brand, UUID id) {
        return Sql.with(
                        database,
                        "Reading a request of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                """
                                SELECT * FROM conclusion
                                 WHERE brand = ? AND type = 'ApprovalRequest' AND status = 'ACTIVE' AND subject = ?""",
                                row -> ConclusionView.of(Memory.conclusion(row)),
                                brand,
                                id.toString()))
                .stream()
                .findFirst();
    }

    /** How the intervention {@code id} came where it stands, first to last. */
    public List<Moved> steps(String brand, UUID id) {
        return Sql.with(
                database,
                "Reading the course of (%s)".formatted(id),
                connection -> Sql.list(
                        connection,
                        "SELECT * FROM intervention_step WHERE brand = ? AND intervention = ? ORDER BY position",
                        row -> new Moved(
                                row.getObject("intervention", UUID.class),
                                row.getString("state"),
                                row.getLong("position"),
                                Sql.instant(row, "at"),
                                Sql.instant(row, "received_at"),
                                row.getString("principal")),
                        brand,
                        id));
    }

    /**
     * How long the steps took of the interventions that were raised on the brand's clock at {@code from} or
     * later, and before {@code to} where one is named: on the wall for a brand whose clock is the wall's, else on the brand's own clock.
     */
    public List<Lag> lags(String brand, Instant from, @Nullable Instant to) {
        return Sql.with(
                database,
                "Reading the lags of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        """
                        WITH way AS (
                          SELECT convert_from(ruling.payload, 'UTF8')::json ->> 'loop' AS loop,
                                 CASE brand.clock WHEN 'WALL' THEN entry.received_at ELSE c.raised_at END AS raised,
                                 opened.received_at - entry.received_at AS heard,
                                 min(CASE brand.clock WHEN 'WALL' THEN s.received_at ELSE s.at END)
                                   FILTER (WHERE s.state IN ('GRANTED', 'APPROVED', 'OVERRIDDEN')) AS ruled,
                                 min(CASE brand.clock WHEN 'WALL' THEN s.received_at ELSE s.at END)
                                   FILTER (WHERE s.state IN ('CARRIED_OUT', 'PARTIALLY_CARRIED_OUT')) AS done
                            FROM conclusion c
                            JOIN brand ON brand.name = c.brand
                            JOIN decision d ON d.id = c.raised_by
                            JOIN journal_entry entry ON entry.brand = c.brand AND entry.position = d.position
                            JOIN journal_entry opened ON opened.brand = c.brand
                                                     AND opened.position = c.opened_position
                            JOIN known_fact ruling ON ruling.brand = c.brand AND ruling.type = 'Ruling'
                                                  AND ruling.key = c.id::text
                            JOIN intervention_step s ON s.intervention = c.id
                           WHERE c.brand = ? AND c.kind = 'INTERVENTION' AND c.raised_at >= ?
                             AND (?::timestamptz IS NULL OR c.raised_at < ?)
                           GROUP BY c.id, 1, 2, 3),
                        step AS (
                          SELECT loop, 'SIGNAL' AS step, extract(epoch FROM heard) AS seconds FROM way
                          UNION ALL
                          SELECT loop, 'RULING', extract(epoch FROM ruled - raised)
                            FROM way WHERE ruled IS NOT NULL
                          UNION ALL
                          SELECT loop, 'EXECUTION', extract(epoch FROM done - ruled)
                            FROM way WHERE done IS NOT NULL AND ruled IS NOT NULL)
                        SELECT loop, step, count(*) AS count,
                               percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds)::bigint AS median,
                               percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds)::bigint AS p90
                          FROM step GROUP BY loop, step ORDER BY loop, step DESC""",
                        row -> new Lag(
                                row.getString("loop"),
                                row.getString("step"),
                                row.getLong("count"),
                                row.getLong("median"),
                                row.getLong("p90")),
                        brand,
                        from,
                        to,
                        to));
    }

    private static String array(Collection<String> states) {
        return "{" + String.join(",", states) + "}";
    }

    private static InterventionView view(ResultSet row) throws SQLException {
        return new InterventionView(
                ConclusionView.of(Memory.conclusion(row)),
                row.getString("state"),
                json(row.getBytes("ruling")),
                json(row.getBytes("execution")));
    }

    private static @Nullable JsonNode json(byte @Nullable [] stored) {
        return stored == null ? null : Memory.json(stored);
    }
}
