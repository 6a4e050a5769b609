package dev.interlock.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one commit, in bulk: one statement a table, whatever the group's size. */
final class Writing {

    private final Connection connection;
    private final String brand;

    Writing(Connection connection, String brand) {
        this.connection = connection;
        this.brand = brand;
    }

    void all(Commit commit) throws SQLException {
        entries(commit.entries());
        retired(commit);
        known(commit.known());
        kept(commit.kept());
        folded(commit.folded());
        decisions(commit.decisions());
        conclusions(commit.conclusions());
        moved(commit.moved());
        delivered(commit.delivered());
        quarantined(commit);
        MissedCodes.count(connection, brand, commit.missed());
    }

    private void entries(List<Entry> entries) throws SQLException {
        batch(
                """
                INSERT INTO journal_entry (brand, position, kind, schema_version, as_of, received_at, principal,
                                           idempotency_key, payload, payload_sha256, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entries,
                entry -> new @Nullable Object[] {
                    entry.brand(),
                    entry.position(),
                    entry.kind().name(),
                    entry.schemaVersion(),
                    entry.asOf(),
                    entry.receivedAt(),
                    entry.principal(),
                    entry.idempotencyKey(),
                    entry.payload(),
                    entry.payloadSha256(),
                    entry.hash()
                });
    }

    private void known(List<KnownFact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        Sql.update(
                connection,
                """
                INSERT INTO known_fact (brand, type, key, position, ordinal, happened_on, payload)
                SELECT ?, * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::int[], ?::date[], ?::bytea[])
                ON CONFLICT (brand, type, key) DO UPDATE
                   SET position = excluded.position, ordinal = excluded.ordinal,
                       happened_on = excluded.happened_on, payload = excluded.payload""",
                brand,
                array("text", facts, fact -> fact.key().type()),
                array("text", facts, fact -> fact.key().id()),
                array("bigint", facts, KnownFact::position),
                array("int", facts, KnownFact::ordinal),
                array("date", facts, fact -> Objects.toString(fact.happenedOn(), null)),
                connection.createArrayOf(
                        "bytea", facts.stream().map(KnownFact::payload).toArray(byte[][]::new)));
    }

    /** What stood before stands until the first version told now. */
    private void kept(List<BulkVersion> versions) throws SQLException {
        for (BulkTable<?> table : BulkTable.ALL.values()) {
            List<BulkVersion> own = versions.stream()
                    .filter(one -> table.type().isInstance(one.fact()))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            Map<String, Long> firsts = new LinkedHashMap<>();
            own.forEach(one -> firsts.putIfAbsent(one.fact().key().id(), one.position()));
            Sql.update(
                    connection,
                    """
                    UPDATE %1$s SET until = told.position
                      FROM unnest(?::text[], ?::bigint[]) AS told (key, position)
                     WHERE %1$s.brand = ? AND %1$s.key = told.key AND %1$s.until IS NULL"""
                            .formatted(table.name()),
                    array("text", List.copyOf(firsts.keySet()), key -> key),
                    array("bigint", List.copyOf(firsts.values()), position -> position),
                    brand);
            batch(table.insert(), own, one -> table.row(brand, one));
        }
    }

    private void retired(Commit commit) throws SQLException {
        var keys = commit.retired();
        if (keys.isEmpty()) {
            return;
        }
        Sql.update(
                connection,
                """
                DELETE FROM known_fact USING unnest(?::text[], ?::text[]) AS gone (type, key)
                 WHERE known_fact.brand = ? AND known_fact.type = gone.type AND known_fact.key = gone.key""",
                array("text", keys, key -> key.type()),
                array("text", keys, key -> key.id()),
                brand);
    }

    private void folded(Commit.@Nullable FoldedAt folded) throws SQLException {
        if (folded == null) {
            return;
        }
        Sql.update(
                connection,
                """
                INSERT INTO folded (brand, position, through, state) VALUES (?, ?, ?, ?)
                ON CONFLICT (brand) DO UPDATE
                   SET position = excluded.position, through = excluded.through, state = excluded.state""",
                brand,
                folded.position(),
                folded.folded().through(),
                CanonicalJson.write(folded.folded()));
    }

    private void decisions(List<StoredDecision> decisions) throws SQLException {
        batch(
                """
                INSERT INTO decision (id, brand, position, as_of, rulebook, answer, trace)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                decisions,
                decision -> new @Nullable Object[] {
                    decision.id(),
                    brand,
                    decision.position(),
                    decision.asOf(),
                    decision.rulebook(),
                    decision.answer(),
                    decision.trace()
                });
    }

    private void conclusions(List<StoredConclusion> conclusions) throws SQLException {
        batch(
                """
                INSERT INTO conclusion (id, brand, kind, type, subject, target, status, raised_at, act_by, cleared_at,
                                        body, raised_by, last_decision, opened_position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                   SET status = excluded.status, cleared_at = excluded.cleared_at, body = excluded.body,
                       last_decision = excluded.last_decision""",
                conclusions,
                conclusion -> new @Nullable Object[] {
                    conclusion.id(),
                    brand,
                    conclusion.kind().name(),
                    conclusion.key().type(),
                    conclusion.key().subject(),
                    conclusion.key().target(),
                    conclusion.status().name(),
                    conclusion.raisedAt(),
                    conclusion.actBy(),
                    conclusion.clearedAt(),
                    conclusion.body(),
                    conclusion.raisedBy(),
                    conclusion.lastDecision(),
                    conclusion.openedPosition()
                });
    }

    private void moved(List<Moved> moved) throws SQLException {
        batch(
                """
                INSERT INTO intervention_step (intervention, brand, position, state, at, received_at, principal)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (intervention, position) DO UPDATE SET state = excluded.state""",
                moved,
                step -> new @Nullable Object[] {
                    step.id(), brand, step.position(), step.state(), step.at(), step.receivedAt(), step.principal()
                });
        batch("UPDATE conclusion SET state = ? WHERE brand = ? AND id = ?", moved, step ->
                new @Nullable Object[] {step.state(), brand, step.id()});
    }

    private void delivered(List<Delivered> delivered) throws SQLException {
        batch(
                """
                INSERT INTO delivery (signal, department, brand, signal_class, route, cell, escalated_from, since,
                                      acknowledge_by, expires_at, escalates_to, state, escalated_at, answered_at,
                                      answered_by, note, over_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (signal, department) DO UPDATE
                   SET signal_class = excluded.signal_class, route = excluded.route, cell = excluded.cell,
                       escalated_from = excluded.escalated_from, since = excluded.since,
                       acknowledge_by = excluded.acknowledge_by, expires_at = excluded.expires_at,
                       escalates_to = excluded.escalates_to, state = excluded.state,
                       escalated_at = CASE WHEN delivery.since = excluded.since
                                           THEN coalesce(delivery.escalated_at, excluded.escalated_at)
                                           ELSE excluded.escalated_at END,
                       answered_at = excluded.answered_at, answered_by = excluded.answered_by,
                       note = excluded.note, over_at = excluded.over_at""",
                delivered,
                one -> row(one));
    }

    private @Nullable Object[] row(Delivered one) {
        Delivered.Way way = one.way();
        Delivered.Answer answer = one.answer();
        return new @Nullable Object[] {
            one.signal(),
            one.department().name(),
            brand,
            way.signalClass(),
            way.route(),
            way.cell(),
            name(way.escalatedFrom()),
            way.since(),
            way.acknowledgeBy(),
            way.expiresAt(),
            name(way.escalatesTo()),
            one.state(),
            one.escalatedAt(),
            answer == null ? null : answer.at(),
            answer == null ? null : answer.by(),
            answer == null ? null : answer.note(),
            one.overAt()
        };
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private void quarantined(Commit commit) throws SQLException {
        batch(
                "INSERT INTO quarantined (brand, position, rule, rulebook) VALUES (?, ?, ?, ?)",
                commit.quarantined(),
                one -> new @Nullable Object[] {brand, one.position(), one.rule(), one.rulebook()});
        batch("DELETE FROM quarantined WHERE brand = ? AND position = ?", commit.released(), position ->
                new @Nullable Object[] {brand, position});
    }

    private <T> void batch(String sql, Collection<T> rows, Function<T, @Nullable Object[]> values) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                Sql.bind(statement, values.apply(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private <T> Array array(String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
