package dev.interlock.importing;

import static dev.interlock.importing.Reports.amount;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.client.ApiClient;
import dev.interlock.database.TestDatabase;
import dev.interlock.fact.Billable;
import dev.interlock.fact.BillableEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marketplace's report, imported into the running service, compared there with what was sold. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ImportSettlementOverHttpTest {

    private static final String NOON = "2026-11-20T12:00:00+05:30";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI service;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private ApiClient admin;
    private String brand;
    private String token;

    @BeforeEach
    void a_new_brand() throws IOException {
        admin = new ApiClient(service, secret());
        brand = "i" + UUID.randomUUID().toString().substring(0, 8);
        admin.createWithPostedClock(brand, Reports.ZONE);
        token = as(secret())
                .body(Map.of("name", "a test", "brand", brand, "roles", Set.of("INTEGRATOR")))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    /** Two sales of one price, weight and zone; of the second two percent more commission was taken. */
    @Test
    void lines_that_are_right_match_and_the_one_that_is_not_is_told() throws IOException {
        sold();

        assertThat(run(report(), "--as-of", NOON))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        assertThat(printed()).contains("Accepted 25, known before 0").contains("77001: states the same");
        JsonPath done = reconciled();
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("matched")).isEqualTo(23);
        assertThat(done.getInt("differences")).isEqualTo(1);
        JsonPath signals = get("/signals?type=SettlementVariance&status=ACTIVE");
        assertThat(signals.getList("items")).hasSize(1);
        assertThat(signals.getString("items[0].conclusion.variance")).isEqualTo("FEE_OVERCHARGE");
        assertThat(signals.getString("items[0].conclusion.item")).isEqualTo("I-2");
        assertThat(signals.getInt("items[0].conclusion.atStakePaise")).isEqualTo(2_100);
        JsonPath lines = get("/settlement-lines?counterparty=AMAZON_IN&settlement=77001&limit=100");
        assertThat(lines.getList("items.findAll { it.standing != 'MATCHED' }.lineNo", Integer.class))
                .hasSize(1);
    }

    @Test
    void the_same_file_again_posts_nothing_whether_packed_or_not_and_however_late() throws IOException {
        assertThat(run(report(), "--as-of", NOON))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        long position = position();

        assertThat(run(report(), "--as-of", NOON)).isZero();
        assertThat(run(packed(report()), "--as-of", NOON)).isZero();
        assertThat(run(report())).isZero();
        assertThat(position()).isEqualTo(position);

        assertThat(run(report(), "--as-of", "2026-11-21T12:00:00+05:30")).isZero();
        assertThat(printed()).contains("Accepted 0, known before 25");
    }

    @Test
    void of_a_file_with_one_wrong_line_nothing_is_posted() throws IOException {
        Path wrong = folder.resolve("wrong.tsv");
        Files.writeString(wrong, Files.readString(report()).replace("-199.50", "-199.505"));

        assertThat(run(wrong, "--as-of", NOON)).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("amount (-199.505)")
                .contains("wrong.tsv");
        assertThat(get("/facts/SettlementLine").getList("items")).isEmpty();
    }

    @Test
    void a_report_of_days_to_come_is_refused_with_what_to_do() throws IOException {
        assertThat(run(report(), "--as-of", "2026-11-15T12:00:00+05:30")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("depositedOn (2026-11-18): lies after 2026-11-15")
                .contains("--as-of");
    }

    @Test
    void a_brand_that_is_not_there_is_not_opened_and_a_clock_never_set_is_asked_for() throws IOException {
        Path report = report();
        assertThat(run(report)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("give --as-of");

        brand = "nobody-" + brand;
        token = secret();
        assertThat(run(report, "--as-of", NOON)).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no brand " + brand);
        assertThat(admin.knows(brand)).isFalse();
    }

    private static Billable sale(String item) {
        return new Billable(
                "AMAZON_IN",
                item,
                BillableEvent.SALE,
                null,
                null,
                "Sarees",
                "LOCAL",
                1,
                105_000,
                500,
                400,
                LocalDate.of(2026, 11, 8),
                Instant.parse("2026-11-09T00:00:00Z"));
    }

    private void sold() {
        new ApiClient(service, token)
                .post(brand, Instant.parse("2026-11-20T06:30:00Z"), List.of(sale("I-1"), sale("I-2")), "sold");
    }

    private Path report() throws IOException {
        String[] rows = Stream.concat(sale("O-1", "I-1", "-178.50"), sale("O-2", "I-2", "-199.50"))
                .toArray(String[]::new);
        Path file = folder.resolve("report.tsv");
        Files.writeString(file, Reports.amazon("1397.84", rows));
        return file;
    }

    /** ₹1,050 with 5 % GST inside: what the shipped rate card says of it, with {@code commission} as told. */
    private static Stream<String> sale(String order, String item, String commission) {
        return Stream.of(
                amount("Order", order, item, "ItemPrice", "Principal", "1000.00"),
                amount("Order", order, item, "ItemPrice", "Product Tax", "50.00"),
                amount("Order", order, item, "ItemFees", "Commission", commission),
                amount("Order", order, item, "ItemFees", "Commission CGST", "-16.07"),
                amount("Order", order, item, "ItemFees", "Commission SGST", "-16.06"),
                amount("Order", order, item, "ItemFees", "Fixed closing fee", "-61.00"),
                amount("Order", order, item, "ItemFees", "Fixed closing fee IGST", "-10.98"),
                amount("Order", order, item, "ItemFees", "Easy Ship weight handling fees", "-44.00"),
                amount("Order", order, item, "ItemFees", "Easy Ship weight handling fees CGST", "-3.96"),
                amount("Order", order, item, "ItemFees", "Easy Ship weight handling fees SGST", "-3.96"),
                amount("Order", order, item, "ItemWithheldTax", "TCS-IGST", "-5.00"),
                amount("Order", order, item, "ItemTDS", "TDS (Section 194-O)", "-1.05"));
    }

    private static Path packed(Path file) throws IOException {
        Path packed = file.resolveSibling("report.tsv.gz");
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, bytes);
        }
        return packed;
    }

    private int run(Path file, String... more) throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), token);
        err.reset();
        out.reset();
        String[] args = Stream.concat(
                        Stream.of(
                                "--file", file.toString(),
                                "--format", "amazon-v2",
                                "--brand", brand,
                                "--token-file", secret.toString(),
                                "--url", service.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return ImportSettlementCommand.run(Clock.systemUTC(), new PrintStream(out), new PrintStream(err), args);
    }

    private static String secret() throws IOException {
        return Files.readString(Path.of("target/test-data/admin-token")).strip();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonPath reconciled() {
        String id = as(token)
                .post(path("/reconciliations"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Instant patience = Instant.now().plus(PATIENCE);
        while (get("/reconciliations/" + id).getString("state").equals("RUNNING")) {
            assertThat(Instant.now()).as("the reconciliation ends").isBefore(patience);
        }
        return get("/reconciliations/" + id);
    }

    private long position() {
        return get("").getLong("position");
    }

    private JsonPath get(String rest) {
        return as(token).get(path(rest)).then().statusCode(200).extract().jsonPath();
    }

    private String path(String rest) {
        return "/api/v1/brands/" + brand + rest;
    }

    private static RequestSpecification as(String secret) {
        return given().auth().oauth2(secret).contentType(ContentType.JSON);
    }
}
