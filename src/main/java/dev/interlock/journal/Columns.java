package dev.interlock.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The columns of one row, from the first on, one after the other: looking each up by its name costs millions of rows dear. */
final class Columns {

    private final ResultSet row;
    private int last;

    Columns(ResultSet row) {
        this.row = row;
    }

    /** Makes something of a row's columns, in their order. */
    interface Reading<T> {
        T from(Columns next) throws SQLException;
    }

    String text() throws SQLException {
        return row.getString(++last);
    }

    @Nullable
    String optionalText() throws SQLException {
        return row.getString(++last);
    }

    int count() throws SQLException {
        return row.getInt(++last);
    }

    @Nullable
    Integer optionalCount() throws SQLException {
        return row.getObject(++last, Integer.class);
    }

    long amount() throws SQLException {
        return row.getLong(++last);
    }

    LocalDate day() throws SQLException {
        return row.getObject(++last, LocalDate.class);
    }

    Instant instant() throws SQLException {
        return row.getObject(++last, OffsetDateTime.class).toInstant();
    }
}
