package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** What leadership was handed, and what it is made of. */
@ApplicationScoped
public class Briefs {

    private final DataSource database;

    Briefs(DataSource database) {
        this.database = database;
    }

    /**
     * A brief that was handed out.
     *
     * @param position how far the journal went
     */
    public record Brief(LocalDate day, long position, Instant generatedAt, JsonNode body) {}

    /** Hands out {@code brief}; false when there is one of that day already, which stays. */
    public boolean hand(String brand, Brief brief) {
        return Sql.with(
                        database,
                        "Handing out the brief of (%s)".formatted(brand),
                        connection -> Sql.update(
                                connection,
                                """
                        INSERT INTO leadership_brief (brand, day, position, generated_at, body)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                                brand,
                                brief.day(),
                                brief.position(),
                                brief.generatedAt(),
                                CanonicalJson.write(brief.body())))
                == 1;
    }

    /** The brief of one day. */
    public Optional<Brief> find(String brand, LocalDate day) {
        return Sql.with(database, "Reading the brief of (%s)".formatted(brand), connection -> Sql.list(
                        connection,
                        "SELECT * FROM leadership_brief WHERE brand = ? AND day = ?",
                        row -> new Brief(
                                row.getObject("day", LocalDate.class),
                                row.getLong("position"),
                                Sql.instant(row, "generated_at"),
                                Memory.json(row.getBytes("body"))),
                        brand,
                        day)
                .stream()
                .findFirst());
    }

    /** The days that have one, the last first. */
    public List<LocalDate> days(String brand, int most) {
        return Sql.with(
                database,
                "Reading the briefs of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        "SELECT day FROM leadership_brief WHERE brand = ? ORDER BY day DESC LIMIT ?",
                        row -> row.getObject("day", LocalDate.class),
                        brand,
                        most));
    }

    /** Who ever reported anything to {@code brand}. */
    public List<String> reporting(String brand) {
        return Sql.with(
                database,
                "Reading who reported to (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        """
                        SELECT counterparty FROM settlement_line WHERE brand = ? AND until IS NULL
                        UNION SELECT split_part(key, '|', 1) FROM known_fact WHERE brand = ? AND type = 'SettlementHeader'""",
                        row -> row.getString("counterparty"),
                        brand,
                        brand));
    }

    /** Who settles with {@code brand}, or should: whoever anything was told of. */
    public List<String> counterparties(String brand) {
        return Sql.with(
                database,
                "Reading who settles with (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        """
                        SELECT counterparty FROM billable WHERE brand = ? AND until IS NULL
                        UNION SELECT counterparty FROM expected_amount WHERE brand = ? AND until IS NULL
                        UNION SELECT counterparty FROM settlement_line WHERE brand = ? AND until IS NULL
                        UNION SELECT split_part(key, '|', 1) FROM known_fact WHERE brand = ? AND type = 'SettlementHeader'
                        ORDER BY 1""",
                        row -> row.getString(1),
                        brand,
                        brand,
                        brand,
                        brand));
    }

    /** The signals of {@code types} that stand, by what is at stake, the most first. */
    public List<ConclusionView> worst(String brand, Set<String> types, int most) {
        return Sql.with(
                database,
                "Reading the worst signals of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        """
                        SELECT conclusion.*
                          FROM conclusion CROSS JOIN LATERAL (SELECT convert_from(body, 'UTF8')::json AS said) AS read
                         WHERE brand = ? AND kind = 'SIGNAL' AND status = 'ACTIVE' AND type = ANY (?)
                         ORDER BY coalesce((said ->> 'atStakePaise')::bigint,
                                           abs((said ->> 'expectedPaise')::bigint - (said ->> 'foundPaise')::bigint), 0) DESC,
                                  raised_at, id
                         LIMIT ?""",
                        row -> ConclusionView.of(Memory.conclusion(row)),
                        brand,
                        connection.createArrayOf("text", types.toArray()),
                        most));
    }
}
