package dev.interlock.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.client.ApiClient;
import dev.interlock.client.ApiRefused;
import dev.interlock.client.CommandOptions;
import dev.interlock.client.WrongUsage;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;

/** The command {@code sample}: opens a made-up brand and posts 35 days of its facts. */
public final class SampleCommand {

    static final String USUAL_BRAND = "sample";

    private static final Duration TOKENS_LIVE = Duration.ofDays(1);

    private static final String USAGE =
            """
            sample --token-file <file> [--url http://localhost:8080] [--brand sample]
                   [--factor 1] [--seed 20261101] [--until 2026-11-15]

            Opens a made-up brand with a posted clock and posts its last 35 days: about 5,000 orders a day times
            the factor, attempts and outcomes one by one below factor 5, finished seven-day windows from there on.
            The same seed, factor and last day give the same facts; the last day is yesterday unless given.
            Meanwhile it carries out what is due, and answers once in the name of marketing-lead. At the end it has
            settlements compared with what they should be, and says what was planted in them and in the brand's cash
            beside what was told, and what is open between departments.
            """;

    private SampleCommand() {}

    /** Runs the command and answers its exit code: 0 done, 1 failed, 2 called wrongly. */
    public static int run(String... args) {
        return run(Clock.systemUTC(), System.out, System.err, args);
    }

    static int run(Clock clock, PrintStream out, PrintStream err, String... args) {
        try {
            CommandOptions options =
                    CommandOptions.parse(Set.of("url", "token-file", "brand", "factor", "seed", "until"), args);
            URI service = URI.create(options.get("url", "http://localhost:8080"));
            var api = new ApiClient(service, options.token());
            posting(clock, api, service, options.get("brand", USUAL_BRAND), size(options, clock), out);
            return 0;
        } catch (WrongUsage e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
            return 2;
        } catch (ApiRefused | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /** Opens {@code brand}, posts the sample into it and says what followed. */
    static void posting(Clock clock, ApiClient api, URI service, String brand, SampleSize size, PrintStream out) {
        out.println(String.format(
                Locale.ROOT,
                "Sample brand %s: seed %d, factor %d, %s to %s, %s.",
                brand,
                size.seed(),
                size.factor(),
                size.date(0),
                size.until(),
                size.countsWindows() ? "finished windows" : "single attempts and outcomes"));
        if (!api.knows(brand)) {
            api.createWithPostedClock(brand, SampleSize.ZONE);
        }
        Instant tokensExpireAt = clock.instant().plus(TOKENS_LIVE);
        ApiClient integrator = api.forPosting(brand, "sample", tokensExpireAt);
        var staff = Staff.of(api, brand, tokensExpireAt);
        new PostingSample(integrator, brand, size, staff).post(out);
        JsonNode comparison = new ComparingSettlements(integrator, brand, out).compare();
        var summary = new SampleSummary(integrator, service, brand, out);
        summary.print(staff.refused());
        new SettlementSummary(integrator, brand, size, out).print(comparison);
        new CashSummary(integrator, brand, size, out).print();
        new OpenEndsSummary(integrator, brand, out).print();
        summary.whereToLook();
    }

    private static SampleSize size(CommandOptions options, Clock clock) {
        LocalDate yesterday = LocalDate.now(clock.withZone(SampleSize.ZONE)).minusDays(1);
        String until = options.get("until", yesterday.toString());
        try {
            return new SampleSize(
                    options.number("seed", SampleSize.USUAL_SEED),
                    Math.toIntExact(options.number("factor", 1)),
                    LocalDate.parse(until));
        } catch (DateTimeParseException e) {
            throw new WrongUsage("The option --until (%s) must be a date such as 2026-11-15.".formatted(until));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new WrongUsage("The sample cannot have this size. " + e.getMessage());
        }
    }
}
