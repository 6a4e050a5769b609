package dev.interlock.journal;

import dev.interlock.fact.BillableEvent;
import dev.interlock.journal.Reconciliation.Counts;
import dev.interlock.journal.Reconciliation.State;
import dev.interlock.settlement.AccountKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where comparisons stand, so that one that was killed goes on where it was. */
public final class Reconciliations {

    private static final String SELECT = "SELECT * FROM reconciliation WHERE brand = ? ";

    private final DataSource database;

    public Reconciliations(DataSource database) {
        this.database = database;
    }

    /** Enters one that begins; empty when another of the brand is running. */
    public Optional<Reconciliation> begin(Reconciliation begun) {
        int entered = with(
                begun.brand(),
                connection -> Sql.update(
                        connection,
                        """
                INSERT INTO reconciliation (id, brand, day, position, rulebook, asked_by, state, accounts, lines, matched,
                                            open, differences, expected_paise, received_paise, started_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?)
                ON CONFLICT (brand) WHERE state = 'RUNNING' DO NOTHING""",
                        begun.id(),
                        begun.brand(),
                        begun.day(),
                        begun.position(),
                        begun.rulebook(),
                        begun.askedBy(),
                        State.RUNNING.name(),
                        begun.startedAt()));
        return entered == 0 ? Optional.empty() : Optional.of(begun);
    }

    /** Writes down how far {@code running} is, or how it ended; false when it was ended meanwhile. */
    public boolean save(Reconciliation running) {
        return with(running.brand(), connection -> {
            Counts counts = running.counts();
            AccountKey through = running.through();
            return Sql.update(
                            connection,
                            """
                            UPDATE reconciliation
                               SET state = ?, through = ?, accounts = ?, lines = ?, matched = ?, open = ?, differences = ?,
                                   expected_paise = ?, received_paise = ?, ended_at = ?, failed_because = ?
                             WHERE id = ? AND state = 'RUNNING'""",
                            running.state().name(),
                            through == null ? null : array(connection, through),
                            counts.accounts(),
                            counts.lines(),
                            counts.matched(),
                            counts.open(),
                            counts.differences(),
                            counts.expectedPaise(),
                            counts.receivedPaise(),
                            running.endedAt(),
                            running.failedBecause(),
                            running.id())
                    == 1;
        });
    }

    /** The one of {@code brand} that is running. */
    public Optional<Reconciliation> running(String brand) {
        return list(brand, "AND state = 'RUNNING'").stream().findFirst();
    }

    /** One comparison. */
    public Optional<Reconciliation> find(String brand, UUID id) {
        return list(brand, "AND id = ?", id).stream().findFirst();
    }

    /** The last comparisons, the newest first. */
    public List<Reconciliation> newest(String brand, int most) {
        return list(brand, "ORDER BY started_at DESC LIMIT ?", most);
    }

    /** The last comparison that came to its end. */
    public Optional<Reconciliation> lastDone(String brand) {
        return list(brand, "AND state = 'DONE' ORDER BY started_at DESC LIMIT 1").stream()
                .findFirst();
    }

    /** Whether one was asked for by {@code askedBy} on {@code day}, or later. */
    public boolean anySince(String brand, LocalDate day, String askedBy) {
        return !list(brand, "AND day >= ? AND asked_by = ? LIMIT 1", day, askedBy)
                .isEmpty();
    }

    private List<Reconciliation> list(String brand, String which, Object... parameters) {
        var all = new Object[parameters.length + 1];
        all[0] = brand;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return with(brand, connection -> Sql.list(connection, SELECT + which, Reconciliations::read, all));
    }

    private <T> T with(String brand, Sql.Work<T> work) {
        return Sql.with(database, "Following the reconciliation of (%s)".formatted(brand), work);
    }

    private static Array array(Connection connection, AccountKey through) throws SQLException {
        return connection.createArrayOf("text", new String[] {
            through.counterparty(), through.item(), through.event().name()
        });
    }

    private static Reconciliation read(ResultSet row) throws SQLException {
        return new Reconciliation(
                row.getObject("id", UUID.class),
                row.getString("brand"),
                row.getObject("day", LocalDate.class),
                row.getLong("position"),
                row.getString("rulebook"),
                row.getString("asked_by"),
                State.valueOf(row.getString("state")),
                through(row.getArray("through")),
                new Counts(
                        row.getLong("accounts"),
                        row.getLong("lines"),
                        row.getLong("matched"),
                        row.getLong("open"),
                        row.getLong("differences"),
                        row.getLong("expected_paise"),
                        row.getLong("received_paise")),
                Sql.instant(row, "started_at"),
                Sql.instantOrNull(row, "ended_at"),
                row.getString("failed_because"));
    }

    private static @Nullable AccountKey through(@Nullable Array stored) throws SQLException {
        if (stored == null) {
            return null;
        }
        String[] parts = (String[]) stored.getArray();
        return new AccountKey(parts[0], parts[1], BillableEvent.valueOf(parts[2]));
    }
}
