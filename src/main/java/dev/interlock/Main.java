package dev.interlock;

import dev.interlock.database.DatabaseAddress;
import dev.interlock.database.DatabaseUnavailable;
import dev.interlock.database.EmbeddedPostgres;
import dev.interlock.importing.ImportOrdersCommand;
import dev.interlock.importing.ImportSettlementCommand;
import dev.interlock.sample.SampleCommand;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Starts Interlock: first its database, unless {@code DATABASE_URL} names one, then the service; or runs
 * one of the commands that speak to a running service.
 */
@QuarkusMain
public final class Main {

    /** What the first argument may ask for instead of a service: clients of a service that runs already. */
    private static final Map<String, Function<String[], Integer>> COMMANDS = Map.of(
            "import-orders",
            ImportOrdersCommand::run,
            "import-settlement",
            ImportSettlementCommand::run,
            "sample",
            SampleCommand::run);

    Main() {}

    public static void main(String... args) {
        Function<String[], Integer> command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command != null) {
            System.exit(command.apply(Arrays.copyOfRange(args, 1, args.length)));
        }
        try {
            run(System.getenv(), args);
        } catch (DatabaseUnavailable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Map<String, String> environment, String... args) {
        ShippedFolders.configure(environment);
        String external = environment.getOrDefault("DATABASE_URL", "");
        if (!external.isBlank()) {
            configure(DatabaseAddress.parse(external));
            Quarkus.run(args);
            return;
        }
        Path folder = Path.of(environment.getOrDefault("INTERLOCK_DATA_DIR", "data"), "postgres");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterService(postgres), "PostgreSQL shutdown"));
            configure(postgres.address());
            Quarkus.run(args);
        }
    }

    private static void configure(DatabaseAddress address) {
        address.asConfiguration().forEach(System::setProperty);
    }

    /** Shutdown hooks run side by side, but the service must not lose its database before its last commit. */
    private static void closeAfterService(EmbeddedPostgres postgres) {
        Application service = Application.currentApplication();
        if (service != null) {
            service.awaitShutdown();
        }
        postgres.close();
    }
}
