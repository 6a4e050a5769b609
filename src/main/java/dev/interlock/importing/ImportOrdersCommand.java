package dev.interlock.importing;

import dev.interlock.client.ApiClient;
import dev.interlock.client.ApiRefused;
import dev.interlock.client.CommandOptions;
import dev.interlock.client.WrongUsage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The command {@code import-orders}: reads a marketplace's order export and posts it day by day. */
public final class ImportOrdersCommand {

    private static final String USAGE =
            """
            import-orders --file <export.csv or .csv.gz> --brand <brand> --token-file <file> [--url http://localhost:8080]

            Reads a marketplace's order export and posts the outcome of every order the seller shipped itself,
            one request a day, as of 23:00 of that day in India. A brand that does not exist is opened with a
            posted clock. Running the command again for the same file posts nothing twice.
            """;

    private static final Duration TOKEN_LIVES = Duration.ofDays(1);

    private ImportOrdersCommand() {}

    /** Runs the command and answers its exit code: 0 done, 1 failed, 2 called wrongly. */
    public static int run(String... args) {
        return run(System.out, System.err, args);
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            CommandOptions options = CommandOptions.parse(Set.of("file", "brand", "url", "token-file"), args);
            Path file = Path.of(options.need("file"));
            String brand = options.need("brand");
            var api = new ApiClient(URI.create(options.get("url", "http://localhost:8080")), options.token());
            importing(file, brand, api, out);
            return 0;
        } catch (WrongUsage e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
            return 2;
        } catch (ApiRefused | IOException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void importing(Path file, String brand, ApiClient api, PrintStream out) throws IOException {
        OrderExport export = MarketplaceOrders.read(file);
        out.printf("%s: %d lines, %d orders with an outcome.%n", file.getFileName(), export.lines(), export.resolved());
        if (export.postableByDay().isEmpty()) {
            throw new WrongUsage("The file " + file + " holds no order that can be posted.");
        }
        if (!api.knows(brand)) {
            api.createWithPostedClock(brand, MarketplaceOrder.ZONE);
        }
        ApiClient integrator =
                api.forPosting(brand, "import-orders", Instant.now().plus(TOKEN_LIVES));
        List<PostingOrders.Said> said =
                new PostingOrders(integrator, brand, "orders-" + digest(file)).post(export, out);
        new ImportSummary(out).print(export, said);
    }

    /** What tells this file from another: the same bytes, posted again, are the same requests. */
    private static String digest(Path file) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
