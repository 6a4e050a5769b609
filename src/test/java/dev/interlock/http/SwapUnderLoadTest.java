package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.SwapLedger;
import dev.interlock.brand.Answer;
import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.Brands;
import dev.interlock.brand.Mandate;
import dev.interlock.database.TestDatabase;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.policy.CapacityLine;
import dev.interlock.policy.PolicyRow;
import dev.interlock.rulebook.RuleSource;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.WorkbookWriter;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rulebooks are activated while facts stream in; SwapRun does it a thousand times and takes the time. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SwapUnderLoadTest {

    private static final int INTEGRATORS = 3;
    private static final int OF_ROWS = 30;
    private static final int OF_RULES = 2;

    @Inject
    Brands brands;

    private String brand;
    private String token;
    private final SwapLedger ledger = new SwapLedger();
    private final Semaphore answered = new Semaphore(0);
    private final AtomicBoolean activating = new AtomicBoolean(true);

    @BeforeEach
    void a_new_brand() {
        brand = Door.brand();
        token = Door.token(brand, "INTEGRATOR");
    }

    @Test
    void nothing_is_lost_and_each_decision_is_made_wholly_under_one_version() throws Exception {
        BrandDesk desk = brands.desk(brand);
        ExecutorService integrators = Executors.newFixedThreadPool(INTEGRATORS);
        try {
            List<Future<Void>> streams = Stream.generate(() -> integrators.submit(streaming()))
                    .limit(INTEGRATORS)
                    .toList();
            Rulebook shipped = brands.activeRulebook();
            for (int i = 1; i <= OF_ROWS; i++) {
                moreAreAnswered();
                activate(desk, noticingFrom(shipped, 5_000 + 10 * i));
                if (i % (OF_ROWS / OF_RULES) == 0) {
                    activate(desk, withAnotherComment(shipped, i));
                }
            }
            moreAreAnswered();
            activating.set(false);
            for (Future<Void> stream : streams) {
                stream.get();
            }
        } finally {
            activating.set(false);
            integrators.shutdownNow();
        }

        assertThat(ledger.complaints(journal())).isEmpty();
        assertThat(ledger.rulebooks()).as("rulebooks that decided").isGreaterThan(OF_ROWS / 2);
    }

    /** One lane after the other, fuller and fuller, until nothing is activated any more. */
    private Callable<Void> streaming() {
        return () -> {
            while (activating.get()) {
                String key = ledger.next();
                Response response = Door.bearing(token)
                        .header("Idempotency-Key", key)
                        .body(Facts.batch(lane(key)))
                        .post("/api/v1/brands/" + brand + "/facts");
                ledger.answered(
                        key, response.statusCode(), CanonicalJson.mapper().readTree(response.asByteArray()));
                answered.release();
            }
            return null;
        };
    }

    private void moreAreAnswered() throws InterruptedException {
        answered.drainPermits();
        assertThat(answered.tryAcquire(1, 1, TimeUnit.MINUTES)).isTrue();
    }

    private static void activate(BrandDesk desk, Rulebook rulebook) {
        assertThat(desk.activate(rulebook, Mandate.deployed("a test"))
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(Answer.Decided.class);
    }

    private static Rulebook noticingFrom(Rulebook shipped, int noticeBp) {
        List<PolicyRow> lines = shipped.rows(CapacityLine.class).stream()
                .<PolicyRow>map(line -> new CapacityLine(
                        line.at(), line.row(), line.courier(), noticeBp, line.insufficientBp(), line.actWithinHours()))
                .toList();
        return Rulebook.of(
                shipped.rules(), WorkbookWriter.writeAll(shipped.withRows(lines).rows()));
    }

    private static Rulebook withAnotherComment(Rulebook shipped, int number) {
        var rules = new ArrayList<>(shipped.rules());
        RuleSource last = rules.remove(rules.size() - 1);
        rules.add(new RuleSource(last.file(), last.text() + "\n// Release " + number + ".\n"));
        return Rulebook.of(rules, shipped.workbooks());
    }

    private static String lane(String key) {
        int number = Integer.parseInt(key.substring(key.indexOf('-') + 1));
        return """
                {"type": "CourierCapacity", "courier": "Delhivery", "fulfilmentCentre": "C-%d", "destinationCluster": "North",\
                 "validDate": "2026-11-20", "dailyCapacity": 100, "booked": %d,\
                 "observedAt": "2026-11-16T05:30:00+05:30"}"""
                .formatted(number % 50, number % 120);
    }

    private List<JsonNode> journal() throws IOException {
        var entries = new ArrayList<JsonNode>();
        String auditor = Door.token(brand, "AUDITOR");
        String after = null;
        do {
            var request = Door.bearing(auditor).queryParam("limit", 1_000);
            if (after != null) {
                request.queryParam("after", after);
            }
            JsonNode page = CanonicalJson.mapper()
                    .readTree(
                            request.get("/api/v1/brands/" + brand + "/journal").asByteArray());
            page.path("items").forEach(entries::add);
            after = page.path("next").isTextual() ? page.path("next").asText() : null;
        } while (after != null);
        return entries;
    }
}
