package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was done about signals in some time by the brand's clock, and what waits: what summaries are made of. */
@ApplicationScoped
public class Doings {

    private static final String MOVED =
            "c.id IN (SELECT intervention FROM intervention_step WHERE brand = ? AND at >= ? AND at < ?)";

    private static final String WAITING = "c.kind = 'INTERVENTION' AND c.state = 'AWAITING_APPROVAL'";

    private static final String DONE =
            """
            WITH told AS (
              SELECT c.id, c.type, c.subject, c.target, c.state, c.raised_at, c.last_decision,
                     (SELECT convert_from(payload, 'UTF8')::json FROM known_fact
                       WHERE brand = c.brand AND type = 'Ruling' AND key = c.id::text) AS ruling,
                     (SELECT convert_from(payload, 'UTF8')::json FROM known_fact
                       WHERE brand = c.brand AND type = 'Execution' AND key = c.id::text) AS execution,
                     (SELECT convert_from(body, 'UTF8')::json FROM conclusion
                       WHERE brand = c.brand AND type = 'ApprovalRequest' AND status = 'ACTIVE'
                         AND subject = c.id::text LIMIT 1) AS asked,
                     (SELECT min(at) FROM intervention_step
                       WHERE intervention = c.id
                         AND state IN ('GRANTED', 'APPROVED', 'OVERRIDDEN', 'REJECTED', 'EXPIRED', 'OUTRANKED')) AS ruled_at,
                     (SELECT min(at) FROM intervention_step
                       WHERE intervention = c.id AND state IN ('CARRIED_OUT', 'PARTIALLY_CARRIED_OUT')) AS done_at
                FROM conclusion c WHERE c.brand = ? AND c.type = ANY (?) AND %s),
            priced AS (
              SELECT *, coalesce((ruling ->> 'movedPaise')::bigint, (asked ->> 'movedPaise')::bigint, 0) AS paise
                FROM told)
            """;

    private final DataSource database;

    Doings(DataSource database) {
        this.database = database;
    }

    /** From {@code from} on, before {@code to}. */
    public record Span(Instant from, Instant to) {}

    /** How many stand somewhere, and how many rupees of them, in paise. */
    public record Count(String state, long count, long paise) {

        static Count of(ResultSet row) throws SQLException {
            return new Count(row.getString("state"), row.getLong("count"), row.getLong("paise"));
        }
    }

    /**
     * An intervention and what became of it.
     *
     * @param state where it stands
     * @param action what is to be done; null while nothing was ruled and nobody is asked
     * @param paise how much that moves in a day
     * @param ruledAt when it was first granted, approved, overridden, rejected, expired or outranked; null while it was not
     * @param ruledBy who ruled; null while nobody did
     * @param doneAt when it was first carried out; null while it was not
     * @param doneBy who reported on it last; null while nobody did
     * @param asked the role that is asked; null while nobody is
     * @param askedAt since when; null while nobody is
     */
    public record Done(
            UUID id,
            String type,
            String subject,
            String target,
            String state,
            @Nullable String action,
            long paise,
            Instant raisedAt,
            @Nullable Instant ruledAt,
            @Nullable String ruledBy,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            @Nullable String asked,
            @Nullable Instant askedAt,
            UUID lastDecision) {}

    /** Where the interventions of {@code types} stand that moved in {@code span}. */
    public List<Count> counts(String brand, Collection<String> types, Span span) {
        return Sql.with(
                database,
                "Counting what was done for (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        DONE.formatted(MOVED)
                                + """
                                SELECT state, count(*) AS count, sum(paise)::bigint AS paise
                                  FROM priced GROUP BY state ORDER BY state""",
                        Count::of,
                        brand,
                        connection.createArrayOf("text", types.toArray()),
                        brand,
                        span.from(),
                        span.to()));
    }

    /** The interventions of {@code types} that moved in {@code span}, the most rupees first. */
    public List<Done> done(String brand, Collection<String> types, Span span, int most) {
        return Sql.with(
                database,
                "Reading what was done for (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        DONE.formatted(MOVED) + "SELECT * FROM priced ORDER BY paise DESC, id LIMIT ?",
                        Doings::done,
                        brand,
                        connection.createArrayOf("text", types.toArray()),
                        brand,
                        span.from(),
                        span.to(),
                        most));
    }

    /** How many interventions of {@code types} wait for a person. */
    public long waiting(String brand, Collection<String> types) {
        return Sql.with(
                        database,
                        "Counting what waits in (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                "SELECT count(*) AS count FROM conclusion c WHERE c.brand = ? AND c.type = ANY (?) AND "
                                        + WAITING,
                                row -> row.getLong("count"),
                                brand,
                                connection.createArrayOf("text", types.toArray())))
                .get(0);
    }

    /** The interventions of {@code types} that wait for a person, the most rupees first. */
    public List<Done> waiting(String brand, Collection<String> types, int most) {
        return Sql.with(
                database,
                "Reading what waits in (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        DONE.formatted(WAITING) + "SELECT * FROM priced ORDER BY paise DESC, id LIMIT ?",
                        Doings::done,
                        brand,
                        connection.createArrayOf("text", types.toArray()),
                        most));
    }

    private static Done done(ResultSet row) throws SQLException {
        JsonNode ruling = json(row, "ruling");
        JsonNode execution = json(row, "execution");
        JsonNode asked = json(row, "asked");
        String askedAt = text(asked, "raisedAt");
        String ruled = text(ruling, "action");
        return new Done(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getString("target"),
                row.getString("state"),
                ruled == null ? text(asked, "action") : ruled,
                row.getLong("paise"),
                Sql.instant(row, "raised_at"),
                Sql.instantOrNull(row, "ruled_at"),
                text(ruling, "by"),
                Sql.instantOrNull(row, "done_at"),
                text(execution, "by"),
                text(asked, "role"),
                askedAt == null ? null : Instant.parse(askedAt),
                row.getObject("last_decision", UUID.class));
    }

    private static @Nullable String text(JsonNode said, String field) {
        return said.hasNonNull(field) ? said.get(field).asText() : null;
    }

    private static JsonNode json(ResultSet row, String column) throws SQLException {
        String said = row.getString(column);
        return said == null ? MissingNode.getInstance() : Memory.json(said.getBytes(StandardCharsets.UTF_8));
    }
}
