package dev.interlock.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Which brands there are. */
public final class BrandRegister {

    private static final String SELECT =
            """
            SELECT brand.name, brand.zone, brand.clock, brand_head.*
              FROM brand JOIN brand_head ON brand_head.brand = brand.name""";

    private final DataSource database;

    public BrandRegister(DataSource database) {
        this.database = database;
    }

    /** Enters a new brand with an empty journal; false when there is one of that name. */
    public boolean enter(String name, ZoneId zone, String clock, Instant at, String principal) {
        return Sql.with(
                database,
                "Creating the brand (%s)".formatted(name),
                connection -> Sql.update(
                                connection,
                                """
                        WITH entered AS (
                            INSERT INTO brand (name, zone, clock, created_at, principal) VALUES (?, ?, ?, ?, ?)
                            ON CONFLICT DO NOTHING RETURNING name)
                        INSERT INTO brand_head (brand, hash) SELECT name, ? FROM entered""",
                                name,
                                zone.getId(),
                                clock,
                                at,
                                principal,
                                Chain.START)
                        == 1);
    }

    /** Every brand, by name. */
    public List<BrandRecord> all() {
        return Sql.with(
                database,
                "Listing the brands",
                connection -> Sql.list(connection, SELECT + " ORDER BY name", BrandRegister::brand));
    }

    public Optional<BrandRecord> find(String name) {
        return Sql.with(
                database,
                "Looking up the brand (%s)".formatted(name),
                connection -> Sql.list(connection, SELECT + " WHERE name = ?", BrandRegister::brand, name).stream()
                        .findFirst());
    }

    private static BrandRecord brand(ResultSet row) throws SQLException {
        return new BrandRecord(
                row.getString("name"), ZoneId.of(row.getString("zone")), row.getString("clock"), Ledger.head(row));
    }
}
