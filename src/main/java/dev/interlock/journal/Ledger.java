package dev.interlock.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where desks write. A commit takes effect as a whole, and only for who holds the brand's epoch and knows
 * its position.
 */
public final class Ledger {

    static final String SELECT_HEAD = "SELECT * FROM brand_head WHERE brand = ?";

    private final DataSource database;
    private final Epochs epochs;

    public Ledger(DataSource database) {
        this.database = database;
        this.epochs = new Epochs(database);
    }

    /**
     * Writes all of {@code commit}, or nothing.
     *
     * @throws Fenced when another process took the brand over; nothing was written
     * @throws OutcomeUnknown when the connection broke during the commit itself
     * @throws LedgerFailed when the database refused; nothing was written
     */
    public void commit(Commit commit) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(commit, connection);
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
            makeDurable(connection);
        } catch (SQLException e) {
            throw new LedgerFailed(
                    "Writing the journal of (%s)".formatted(commit.before().brand()), e);
        }
    }

    /**
     * Takes the brand over: from now on nobody else commits for it. A commit of another process that stands
     * still is ended.
     */
    public Head takeOver(String brand) {
        return epochs.raise(brand, null)
                .orElseThrow(() -> new IllegalArgumentException("There is no brand (%s).".formatted(brand)));
    }

    /**
     * After an {@link OutcomeUnknown}: makes sure that nothing more can come of the commit after
     * {@code believed}, and reads where the journal stands. Empty when another process took the brand over.
     */
    public Optional<Head> settle(Head believed) {
        return epochs.raise(believed.brand(), believed.epoch());
    }

    /** The entry at {@code position}; empty when the journal does not go so far. */
    public Optional<Entry> entry(String brand, long position) {
        return Sql.with(
                database,
                "Reading an entry of (%s)".formatted(brand),
                connection ->
                        Sql.list(connection, Journal.SELECT + " AND position = ?", Journal::entry, brand, position)
                                .stream()
                                .findFirst());
    }

    static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getString("brand"),
                row.getLong("epoch"),
                row.getLong("position"),
                row.getBytes("hash"),
                Sql.instantOrNull(row, "as_of"),
                row.getString("rulebook"),
                row.getBoolean("own_rulebook"));
    }

    private static void write(Commit commit, Connection connection) throws SQLException {
        Head before = commit.before();
        Head after = commit.head();
        int fenced = Sql.update(
                connection,
                """
                UPDATE brand_head SET position = ?, hash = ?, as_of = ?, rulebook = ?, own_rulebook = ?
                 WHERE brand = ? AND epoch = ? AND position = ?""",
                after.position(),
                after.hash(),
                after.asOf(),
                after.rulebook(),
                after.ownRulebook(),
                before.brand(),
                before.epoch(),
                before.position());
        if (fenced == 0) {
            throw new Fenced(before);
        }
        new Writing(connection, before.brand()).all(commit);
    }

    /** A commit the server refused did not happen; one whose answer was lost may have. */
    private static void makeDurable(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            if (state.startsWith("23") || state.startsWith("40")) {
                throw e;
            }
            throw new OutcomeUnknown(e);
        }
    }

    private static void rollBack(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
