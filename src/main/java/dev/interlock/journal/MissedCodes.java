package dev.interlock.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The codes of other systems that were told and are not known here, counted with the commits that told them. */
@ApplicationScoped
public class MissedCodes {

    /** The most codes of one field that are told apart; those that come after them are counted together. */
    public static final int MOST_APART = 200;

    private static final String COUNT =
            """
            WITH told AS (
                SELECT now.*, stood.code IS NOT NULL AS stood, coalesce(had.codes, 0) AS had,
                       row_number() OVER (PARTITION BY now.type, now.field, stood.code IS NULL ORDER BY now.place) AS nth
                  FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                       WITH ORDINALITY
                       AS now (type, field, code, times, first_position, last_position, first_at, last_at, place)
                  LEFT JOIN unknown_code stood
                    ON stood.brand = ? AND stood.type = now.type AND stood.field = now.field AND stood.code = now.code
                  LEFT JOIN (SELECT type, field, count(*) AS codes FROM unknown_code
                              WHERE brand = ? AND code <> '' GROUP BY type, field) had
                    ON had.type = now.type AND had.field = now.field)
            INSERT INTO unknown_code (brand, type, field, code, times, first_position, last_position, first_at, last_at)
            SELECT ?, type, field, CASE WHEN stood OR had + nth <= ? THEN code ELSE '' END AS apart, sum(times),
                   min(first_position), max(last_position), min(first_at::timestamptz), max(last_at::timestamptz)
              FROM told GROUP BY type, field, apart
            ON CONFLICT (brand, type, field, code) DO UPDATE
               SET times = unknown_code.times + excluded.times, last_position = excluded.last_position,
                   last_at = excluded.last_at""";

    private final DataSource database;

    MissedCodes(DataSource database) {
        this.database = database;
    }

    /** Counts {@code missed} within a commit, the first of which come first. */
    static void count(Connection connection, String brand, List<MissedCode> missed) throws SQLException {
        if (missed.isEmpty()) {
            return;
        }
        Sql.update(
                connection,
                COUNT,
                array(connection, "text", missed, one -> one.which().type()),
                array(connection, "text", missed, one -> one.which().field()),
                array(connection, "text", missed, one -> one.which().code()),
                array(connection, "bigint", missed, MissedCode::times),
                array(connection, "bigint", missed, one -> one.first().position()),
                array(connection, "bigint", missed, one -> one.last().position()),
                array(connection, "text", missed, one -> one.first().at().toString()),
                array(connection, "text", missed, one -> one.last().at().toString()),
                brand,
                brand,
                brand,
                MOST_APART);
    }

    private static Array array(
            Connection connection, String type, List<MissedCode> missed, Function<MissedCode, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, missed.stream().map(value).toArray());
    }

    /** What was told and is not known, by type, field and code. */
    public Page<MissedCode> list(String brand, @Nullable String after, int limit) {
        List<String> last = Cursor.readParts(after, 3);
        int most = Page.within(limit);
        return Page.of(
                Sql.with(
                        database,
                        "Reading unknown codes of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                """
                                SELECT * FROM unknown_code WHERE brand = ? AND (type, field, code) > (?, ?, ?)
                                 ORDER BY type, field, code LIMIT ?""",
                                row -> new MissedCode(
                                        new MissedCode.Which(
                                                row.getString("type"), row.getString("field"), row.getString("code")),
                                        row.getLong("times"),
                                        new MissedCode.Told(
                                                row.getLong("first_position"), Sql.instant(row, "first_at")),
                                        new MissedCode.Told(row.getLong("last_position"), Sql.instant(row, "last_at"))),
                                brand,
                                last.get(0),
                                last.get(1),
                                last.get(2),
                                most + 1)),
                most,
                code -> Cursor.parts(
                        code.which().type(), code.which().field(), code.which().code()));
    }
}
