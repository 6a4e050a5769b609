package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.fact.Department;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What departments were handed in place of a meeting. */
@ApplicationScoped
public class Summaries {

    private final DataSource database;

    Summaries(DataSource database) {
        this.database = database;
    }

    /**
     * Which summary is meant.
     *
     * @param period DAILY or WEEKLY
     * @param day the day it is handed out
     */
    public record Which(String brand, Department department, String period, LocalDate day) {}

    /**
     * A summary that was handed out.
     *
     * @param position how far the journal went
     */
    public record Summary(Which which, long position, Instant generatedAt, JsonNode body) {}

    /** Hands out {@code summary}; false when there is one already, which stays. */
    public boolean hand(Summary summary) {
        Which which = summary.which();
        return Sql.with(
                        database,
                        "Handing out the summary of (%s)".formatted(which.brand()),
                        connection -> Sql.update(
                                connection,
                                """
                                INSERT INTO summary (brand, department, period, day, position, generated_at, body)
                                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                                which.brand(),
                                which.department().name(),
                                which.period(),
                                which.day(),
                                summary.position(),
                                summary.generatedAt(),
                                CanonicalJson.write(summary.body())))
                == 1;
    }

    /** The summary that was handed out; empty when none was. */
    public Optional<Summary> find(Which which) {
        return Sql.with(
                        database,
                        "Reading the summary of (%s)".formatted(which.brand()),
                        connection -> Sql.list(
                                connection,
                                """
                                SELECT * FROM summary
                                 WHERE brand = ? AND department = ? AND period = ? AND day = ?""",
                                row -> new Summary(
                                        which,
                                        row.getLong("position"),
                                        Sql.instant(row, "generated_at"),
                                        Memory.json(row.getBytes("body"))),
                                which.brand(),
                                which.department().name(),
                                which.period(),
                                which.day()))
                .stream()
                .findFirst();
    }

    /** The days that have one of {@code department}, the last first. */
    public List<LocalDate> days(String brand, Department department, String period, int most) {
        return Sql.with(
                database,
                "Reading the summaries of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        """
                        SELECT day FROM summary
                         WHERE brand = ? AND department = ? AND period = ? ORDER BY day DESC LIMIT ?""",
                        row -> row.getObject("day", LocalDate.class),
                        brand,
                        department.name(),
                        period,
                        most));
    }
}
