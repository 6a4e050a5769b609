package dev.interlock.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads a brand's journal, in order. */
public final class Journal {

    static final String SELECT = "SELECT * FROM journal_entry WHERE brand = ?";

    private final DataSource database;

    public Journal(DataSource database) {
        this.database = database;
    }

    /** Hands over every entry from {@code position} on, up to where the journal stands as reading begins. */
    public void read(String brand, long position, Consumer<Entry> reader) {
        Sql.snapshot(database, "Reading the journal of (%s)".formatted(brand), connection -> {
            stream(connection, brand, position, reader);
            return brand;
        });
    }

    /** The first {@code most} entries after {@code position}, up to {@code last}. */
    public List<Entry> page(String brand, long position, long last, int most) {
        return Sql.with(
                database,
                "Reading the journal of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        SELECT + " AND position > ? AND position <= ? ORDER BY position LIMIT ?",
                        Journal::entry,
                        brand,
                        position,
                        last,
                        most));
    }

    /** Recomputes the whole chain, up to the head; empty when it holds, else the first thing that is wrong. */
    public Optional<String> verify(String brand) {
        return Sql.snapshot(database, "Verifying the journal of (%s)".formatted(brand), connection -> {
            List<Head> heads = Sql.list(connection, Ledger.SELECT_HEAD, Ledger::head, brand);
            if (heads.isEmpty()) {
                return Optional.of("There is no brand (%s).".formatted(brand));
            }
            var verifier = new Verifier();
            stream(connection, brand, 1, verifier);
            return verifier.outcome(heads.get(0));
        });
    }

    private static void stream(Connection connection, String brand, long position, Consumer<Entry> reader)
            throws SQLException {
        Sql.stream(
                connection, SELECT + " AND position >= ? ORDER BY position", Journal::entry, reader, brand, position);
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("brand"),
                row.getLong("position"),
                EntryKind.valueOf(row.getString("kind")),
                row.getInt("schema_version"),
                Sql.instantOrNull(row, "as_of"),
                Sql.instant(row, "received_at"),
                row.getString("principal"),
                row.getString("idempotency_key"),
                row.getBytes("payload"),
                row.getBytes("payload_sha256"),
                row.getBytes("hash"));
    }
}
