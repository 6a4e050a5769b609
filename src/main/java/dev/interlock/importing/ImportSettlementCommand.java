package dev.interlock.importing;

import dev.interlock.client.ApiClient;
import dev.interlock.client.ApiRefused;
import dev.interlock.client.BrandClock;
import dev.interlock.client.CommandOptions;
import dev.interlock.client.ProgressBar;
import dev.interlock.client.WrongUsage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command {@code import-settlement}: reads a counterparty's settlement file and posts its lines. */
public final class ImportSettlementCommand {

    private static final String USAGE =
            """
            import-settlement --file <file or file.gz> --format <%s> --brand <brand> --token-file <file>
                              [--counterparty <name>] [--as-of <instant>] [--url http://localhost:8080]

            Reads what a marketplace or a gateway settled and posts every line of it, and the report's total where it
            states one. All of the file is read and checked before anything is posted. The counterparty is named as in
            the rate card: AMAZON_IN, RAZORPAY or CASHFREE unless told. The instant is for brands whose clock is posted,
            and is that clock unless told. Running the command again for the same file posts nothing twice.
            """
                    .formatted(SettlementFormat.words());

    private static final Duration TOKEN_LIVES = Duration.ofDays(1);

    private final Clock clock;
    private final PrintStream out;
    private final CommandOptions options;

    private ImportSettlementCommand(Clock clock, PrintStream out, CommandOptions options) {
        this.clock = clock;
        this.out = out;
        this.options = options;
    }

    /** Runs the command and answers its exit code: 0 done, 1 failed, 2 called wrongly. */
    public static int run(String... args) {
        return run(Clock.systemUTC(), System.out, System.err, args);
    }

    static int run(Clock clock, PrintStream out, PrintStream err, String... args) {
        try {
            CommandOptions options = CommandOptions.parse(
                    Set.of("file", "format", "brand", "counterparty", "as-of", "url", "token-file"), args);
            new ImportSettlementCommand(clock, out, options).run();
            return 0;
        } catch (WrongUsage e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
            return 2;
        } catch (ApiRefused | RefusedFile | IOException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void run() throws IOException {
        Path path = Path.of(options.need("file"));
        if (!Files.isReadable(path)) {
            throw new WrongUsage("The file %s cannot be read.".formatted(path));
        }
        SettlementFormat format = SettlementFormat.of(options.need("format"));
        String brand = options.need("brand");
        var api = new ApiClient(URI.create(options.get("url", "http://localhost:8080")), options.token());
        BrandClock there = api.brand(brand).orElseThrow(() -> noBrand(brand));
        Instant asOf = asOf(there, brand);
        var terms = new Intake.Terms(
                options.get("counterparty", format.counterparty()),
                there.zone(),
                there.day(asOf == null ? clock.instant() : asOf));
        var file = new SettlementFile(path, format, terms);

        SettlementFile.Read read = file.read(checked -> {});
        var summary = new SettlementSummary(out);
        out.printf(
                Locale.ROOT,
                "%s: %,d facts of %s.%n",
                path.getFileName(),
                read.tally().facts(),
                terms.counterparty());
        PostingSettlement posting = posting(
                api.forPosting(brand, "import-settlement", clock.instant().plus(TOKEN_LIVES)),
                new PostingSettlement.Target(brand, asOf, key(read, asOf)),
                read.tally().facts());
        SettlementFile.Read again = file.read(posting);
        posting.end();
        if (!again.digest().equals(read.digest())) {
            throw new RefusedFile("The file %s was changed while it was posted. Import it again.".formatted(path));
        }
        summary.print(read.tally());
        summary.print(posting);
    }

    private PostingSettlement posting(ApiClient api, PostingSettlement.Target target, long facts) {
        return new PostingSettlement(
                api, target, new ProgressBar(out, PostingSettlement.batches(facts), System::nanoTime));
    }

    private static WrongUsage noBrand(String brand) {
        return new WrongUsage(
                """
                There is no brand %s. Open it first, with an admin's token:
                  POST /api/v1/brands {"name": "%s", "timeZone": "Asia/Kolkata"}"""
                        .formatted(brand, brand));
    }

    /** What the batches say that it is; null for a brand that goes by the clock on the wall. */
    private @Nullable Instant asOf(BrandClock there, String brand) {
        String told = options.get("as-of", "");
        if (!there.posted()) {
            if (!told.isEmpty()) {
                throw new WrongUsage("The brand %s goes by the clock on the wall; leave --as-of out.".formatted(brand));
            }
            return null;
        }
        if (told.isEmpty() && there.asOf() == null) {
            throw new WrongUsage("The brand %s has a posted clock that was never set; give --as-of.".formatted(brand));
        }
        try {
            return told.isEmpty() ? there.asOf() : OffsetDateTime.parse(told).toInstant();
        } catch (DateTimeException e) {
            throw new WrongUsage(
                    "The option --as-of (%s) must be an instant with offset such as 2026-11-20T23:00:00+05:30."
                            .formatted(told));
        }
    }

    /** The same file at the same time of a posted clock is the same requests. */
    private static String key(SettlementFile.Read read, @Nullable Instant asOf) {
        return "settlement-" + read.digest() + (asOf == null ? "" : "-" + asOf);
    }
}
