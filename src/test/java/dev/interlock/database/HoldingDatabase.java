package dev.interlock.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that holds the database of a folder until its input ends, for tests that kill it. */
final class HoldingDatabase {

    static final String READY = "ready";

    private HoldingDatabase() {}

    public static void main(String... args) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]))) {
            System.out.println(READY);
            System.in.readAllBytes();
        } catch (DatabaseUnavailable e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
