package dev.interlock.brand;

import dev.interlock.engine.Engine;
import dev.interlock.journal.BrandRegister;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** Brands on a database, for tests of rooms above. */
public final class TestBrands {

    private TestBrands() {}

    /** A fresh, migrated database. */
    public static DataSource database() {
        return House.freshDatabase();
    }

    /** The brands of one process on {@code database}, by the shipped rules and tables. */
    public static Brands on(DataSource database) {
        Tools tools = Tools.on(
                database, new Engine(), Clock.systemUTC(), at -> UUID.randomUUID(), DeskListener.NONE, House.LIMITS);
        var brands = new Brands(
                tools, new BrandRegister(database), new Ownership(database, Duration.ofMinutes(5)), Runnable::run);
        brands.start(House.RULES, House.TABLES);
        return brands;
    }
}
