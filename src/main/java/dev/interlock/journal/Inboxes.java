package dev.interlock.journal;

import dev.interlock.fact.Department;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What departments are owed, and what they said to it. */
@ApplicationScoped
public class Inboxes {

    /**
     * What must be acknowledged and is not, by when it must be or should have been; then what only informs; then what
     * was acknowledged; last what expired. Texts of one length each, so that they sort as they should.
     */
    private static final String PLACE =
            """
            CASE WHEN d.state = 'EXPIRED' THEN '4' WHEN d.state = 'ACKNOWLEDGED' THEN '3'
                 WHEN d.acknowledge_by IS NULL THEN '2' ELSE '1' END
            || to_char(coalesce(d.acknowledge_by, d.since) AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || d.signal""";

    /** The money a signal speaks of, whatever it is called there. */
    private static final String PAISE =
            """
            abs(coalesce((said ->> 'atStakePaise')::bigint, (said ->> 'claimedPaise')::bigint,
                         (said ->> 'movedPaise')::bigint, (said ->> 'valuePaise')::bigint,
                         (said ->> 'expectedPaise')::bigint - (said ->> 'foundPaise')::bigint,
                         (said ->> 'floorPaise')::bigint - (said ->> 'lowestPaise')::bigint,
                         (said ->> 'latePaise')::bigint, (said ->> 'beyondPaise')::bigint,
                         (said ->> 'reorderPaise')::bigint, 0))""";

    private static final String SELECT =
            """
            SELECT c.*, d.state AS stands, d.signal, d.department, d.signal_class, d.route, d.cell, d.escalated_from,
                   d.since, d.acknowledge_by, d.expires_at, d.escalates_to, d.escalated_at, d.answered_at, d.answered_by,
                   d.note, d.over_at, (%s) COLLATE "C" AS place, %s AS paise
              FROM delivery d JOIN conclusion c ON c.id = d.signal
              CROSS JOIN LATERAL (SELECT convert_from(c.body, 'UTF8')::json AS said) AS read
             WHERE d.brand = ? AND d.department = ?"""
                    .formatted(PLACE, PAISE);

    /** What is over with its signal is owed no more, whatever the routes were when it went. */
    private static final String OWED =
            " AND d.over_at IS NULL AND EXISTS (SELECT FROM conclusion o WHERE o.id = d.signal AND o.cleared_at IS NULL)";

    private static final String UNACKNOWLEDGED =
            OWED + " AND d.state IN ('OPEN', 'ESCALATED') AND d.acknowledge_by IS NOT NULL";

    private final DataSource database;

    Inboxes(DataSource database) {
        this.database = database;
    }

    /** What {@code department} is owed now, the most urgent first. */
    public Page<DeliveryView> page(String brand, Department department, @Nullable String after, int limit) {
        String last = Cursor.read(after);
        int most = Page.within(limit);
        Page<Placed> page = Page.of(
                Sql.with(
                        database,
                        "Reading the inbox of %s of (%s)".formatted(department, brand),
                        connection -> Sql.list(
                                connection,
                                "SELECT * FROM (" + SELECT
                                        + OWED + ") AS owed"
                                        + " WHERE ?::text IS NULL OR place > ? ORDER BY place LIMIT ?",
                                row -> new Placed(view(row), row.getString("place")),
                                brand,
                                department.name(),
                                last,
                                last,
                                most + 1)),
                most,
                Placed::place);
        return new Page<>(page.items().stream().map(Placed::view).toList(), page.next());
    }

    /** Where {@code department} stands with {@code signal}, or stood last; empty when it never was owed it. */
    public Optional<DeliveryView> find(String brand, Department department, UUID signal) {
        return Sql.with(
                        database,
                        "Reading what %s of (%s) is owed".formatted(department, brand),
                        connection -> Sql.list(
                                connection,
                                SELECT + " AND d.signal = ?",
                                Inboxes::view,
                                brand,
                                department.name(),
                                signal))
                .stream()
                .findFirst();
    }

    /** A signal that a department is owed, or was, and the money it speaks of. */
    public record Owed(DeliveryView view, long paise) {}

    /** Where {@code department} stands with the signals it came to be owed in {@code span}. */
    public List<Doings.Count> counts(String brand, Department department, Doings.Span span) {
        return Sql.with(
                database,
                "Counting what %s of (%s) was owed".formatted(department, brand),
                connection -> Sql.list(
                        connection,
                        "SELECT stands AS state, count(*) AS count, sum(paise)::bigint AS paise FROM (" + SELECT
                                + " AND d.since >= ? AND d.since < ?) AS owed GROUP BY stands ORDER BY stands",
                        Doings.Count::of,
                        brand,
                        department.name(),
                        span.from(),
                        span.to()));
    }

    /** The signals that {@code department} came to be owed in {@code span}, the most rupees first. */
    public List<Owed> owed(String brand, Department department, Doings.Span span, int most) {
        return Sql.with(
                database,
                "Reading what %s of (%s) was owed".formatted(department, brand),
                connection -> Sql.list(
                        connection,
                        SELECT + " AND d.since >= ? AND d.since < ? ORDER BY paise DESC, d.since, d.signal LIMIT ?",
                        Inboxes::owed,
                        brand,
                        department.name(),
                        span.from(),
                        span.to(),
                        most));
    }

    /** How many signals {@code department} must acknowledge and has not. */
    public long unacknowledged(String brand, Department department) {
        return Sql.with(
                        database,
                        "Counting what %s of (%s) has not acknowledged".formatted(department, brand),
                        connection -> Sql.list(
                                connection,
                                "SELECT count(*) AS count FROM delivery d WHERE d.brand = ? AND d.department = ?"
                                        + UNACKNOWLEDGED,
                                row -> row.getLong("count"),
                                brand,
                                department.name()))
                .get(0);
    }

    /** The signals that {@code department} must acknowledge and has not, the longest overdue first. */
    public List<Owed> unacknowledged(String brand, Department department, int most) {
        return Sql.with(
                database,
                "Reading what %s of (%s) has not acknowledged".formatted(department, brand),
                connection -> Sql.list(
                        connection,
                        SELECT + UNACKNOWLEDGED + " ORDER BY d.acknowledge_by, d.signal LIMIT ?",
                        Inboxes::owed,
                        brand,
                        department.name(),
                        most));
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(view(row), row.getLong("paise"));
    }

    private record Placed(DeliveryView view, String place) {}

    private static DeliveryView view(ResultSet row) throws SQLException {
        Instant answered = Sql.instantOrNull(row, "answered_at");
        return new DeliveryView(
                ConclusionView.of(Memory.conclusion(row)),
                new Delivered(
                        row.getObject("signal", UUID.class),
                        Department.valueOf(row.getString("department")),
                        row.getString("stands"),
                        new Delivered.Way(
                                row.getString("signal_class"),
                                row.getString("route"),
                                row.getString("cell"),
                                department(row, "escalated_from"),
                                Sql.instant(row, "since"),
                                Sql.instantOrNull(row, "acknowledge_by"),
                                Sql.instantOrNull(row, "expires_at"),
                                department(row, "escalates_to")),
                        Sql.instantOrNull(row, "escalated_at"),
                        answered == null
                                ? null
                                : new Delivered.Answer(answered, row.getString("answered_by"), row.getString("note")),
                        Sql.instantOrNull(row, "over_at")));
    }

    private static @Nullable Department department(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Department.valueOf(name);
    }
}
