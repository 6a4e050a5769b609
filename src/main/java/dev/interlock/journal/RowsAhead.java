package dev.interlock.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** The rows of a query, page by page: while one page is looked at, the next is on its way. Only inside a snapshot. */
final class RowsAhead implements AutoCloseable {

    private static final int ROWS_OF_A_PAGE = 2_000;
    /** Numbers, days and instants come as they are, not as text. */
    private static final int BINARY = -1;

    private final Connection connection;
    private final Executor ahead;
    private final String fetch;
    private CompletableFuture<ResultSet> coming;
    private ResultSet page;

    /**
     * @param ahead fetches; one thread, the same for all that read on {@code connection}
     * @param cursor a name that no other has in the same transaction
     */
    RowsAhead(Connection connection, Executor ahead, String cursor, String select, @Nullable Object... parameters)
            throws SQLException {
        this.connection = connection;
        this.ahead = ahead;
        this.fetch = "FETCH %d FROM %s".formatted(ROWS_OF_A_PAGE, cursor);
        Sql.update(connection, "DECLARE %s NO SCROLL CURSOR FOR %s".formatted(cursor, select), parameters);
        this.coming = fetchedAhead();
        this.page = arrived();
    }

    /** The next row; null after the last. */
    @Nullable
    ResultSet next() throws SQLException {
        if (page.next()) {
            return page;
        }
        page.close();
        page = arrived();
        return page.next() ? page : null;
    }

    private CompletableFuture<ResultSet> fetchedAhead() {
        return CompletableFuture.supplyAsync(this::fetch, ahead);
    }

    private ResultSet fetch() {
        try {
            PreparedStatement statement = connection.prepareStatement(fetch);
            statement.closeOnCompletion();
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
            return statement.executeQuery();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    /** The page that was on its way; the one after it is from now on. */
    private ResultSet arrived() throws SQLException {
        try {
            ResultSet arrived = coming.join();
            coming = fetchedAhead();
            return arrived;
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        page.close();
        if (coming.isDone() && !coming.isCompletedExceptionally()) {
            coming.join().close();
        }
    }
}
