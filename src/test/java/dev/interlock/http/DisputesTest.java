package dev.interlock.http;

import static dev.interlock.http.SettledBrand.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.interlock.database.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents, cases and what becomes of disputes, through the door. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class DisputesTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};

    private SettledBrand brand;
    private String finance;

    @BeforeEach
    void a_new_brand() {
        brand = SettledBrand.open();
        finance = Door.token(brand.name(), "finance-person", Set.of("ANALYST"), "FINANCE");
    }

    @Test
    void a_return_that_never_came_is_claimed_once_its_documents_are_there_and_never_again() throws IOException {
        aReturnThatNeverCame("I-1");
        theCase("AMAZON_IN")
                .body("summary.claims", equalTo(1))
                .body("summary.claimedPaise", equalTo(100_000))
                .body("summary.readyToFile", equalTo(false))
                .body("summary.missing", equalTo(Map.of("WAREHOUSE_STATEMENT", 1, "TAX_INVOICE", 1)))
                .body("claims[0].variance.variance", equalTo("RETURN_DEDUCTION_WITHOUT_WMS_RECEIPT"))
                .body("claims[0].missing", equalTo(List.of("TAX_INVOICE", "WAREHOUSE_STATEMENT")));
        file("AMAZON_IN", version("AMAZON_IN"), true).statusCode(409).body("detail", containsString("TAX_INVOICE=1"));

        bring("I-1", "TAX_INVOICE", "application/pdf", PDF).statusCode(201);
        bring("I-1", "WAREHOUSE_STATEMENT", "image/png", PNG).statusCode(201);

        theCase("AMAZON_IN")
                .body("summary.readyToFile", equalTo(true))
                .body("summary.missing", aMapWithSize(0))
                .body("claims[0].documents.kind", equalTo(List.of("TAX_INVOICE", "WAREHOUSE_STATEMENT")));
        Map<String, byte[]> zip = unzipped(person().get(path("/cases/AMAZON_IN/package.zip")));
        assertThat(zip).hasSize(4).containsKeys("submission.txt", "claims.csv");
        assertThat(zip.keySet()).anyMatch(name -> name.matches("documents/tax-invoice-[0-9a-f]{12}\\.pdf"));
        assertThat(zip.values()).contains(PDF, PNG);
        assertThat(new String(zip.get("submission.txt"), StandardCharsets.UTF_8))
                .contains(
                        "We claim ₹1,000.00 for one amount.", "never reached our warehouse", "S-1 no. 1 (-₹1,000.00)");

        String seen = version("AMAZON_IN");
        file("AMAZON_IN", seen, false).statusCode(200).body("filed", equalTo(1)).body("claimedPaise", equalTo(100_000));

        person().get(path("/cases/AMAZON_IN")).then().statusCode(404);
        file("AMAZON_IN", seen, false).statusCode(404);
        line("AMAZON_IN").body("items[0].standing", equalTo("DISPUTED"));
        brand.integrator()
                .get(path("/figures/DisputeBook"))
                .then()
                .body("items[0].figure.claimedPaise.DISPUTED", equalTo(100_000));

        brand.told(
                NOON,
                Map.of(
                        "type", "ReturnReceipt",
                        "counterparty", "AMAZON_IN",
                        "item", "I-1",
                        "returnId", "R-1",
                        "status", "RECEIVED",
                        "condition", "GOOD",
                        "statedOn", "2026-11-19",
                        "observedAt", "2026-11-20T09:00:00+05:30"));
        brand.reconciled();
        line("AMAZON_IN").body("items[0].standing", equalTo("RESOLVED"));
        brand.integrator()
                .get(path("/figures/DisputeStanding"))
                .then()
                .body("items.figure.standing", equalTo(List.of("RESOLVED")));
    }

    @Test
    void what_lacks_documents_may_stay_behind() {
        aReturnThatNeverCame("I-1");
        aReturnThatNeverCame("I-2");
        bring("I-2", "TAX_INVOICE", "application/pdf", PDF).statusCode(201);
        bring("I-2", "WAREHOUSE_STATEMENT", "image/png", PNG).statusCode(201);

        file("AMAZON_IN", version("AMAZON_IN"), false).statusCode(409);
        file("AMAZON_IN", version("AMAZON_IN"), true).statusCode(200).body("filed", equalTo(1));

        theCase("AMAZON_IN").body("summary.claims", equalTo(1)).body("claims[0].variance.item", equalTo("I-1"));
    }

    @Test
    void a_case_that_changed_since_it_was_seen_is_not_filed() {
        aShortPayment("P-1");
        String seen = version("RAZORPAY");
        aShortPayment("P-2");

        file("RAZORPAY", seen, false).statusCode(409).body("type", containsString("stale"));
        theCase("RAZORPAY").body("summary.claims", equalTo(2 * 3));
    }

    @Test
    void of_two_who_file_at_once_one_files() throws Exception {
        aShortPayment("P-1");
        String seen = version("RAZORPAY");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> filings = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                filings.add(() -> file("RAZORPAY", seen, false).extract().statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : both.invokeAll(filings)) {
                answers.add(one.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 404);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void what_an_integrator_filed_elsewhere_is_in_no_case_and_what_it_says_of_it_counts() {
        aShortPayment("P-1");
        brand.told(NOON, dispute("FILED", 0, "2026-11-20T09:00:00+05:30"));
        theCase("RAZORPAY").body("claims.variance.component", not(hasItem("PRINCIPAL")));

        brand.told(NOON, dispute("REJECTED", 0, "2026-11-20T10:00:00+05:30"));
        standing().body("items[0].figure.standing", equalTo("REJECTED"));
        theCase("RAZORPAY").body("claims.variance.component", not(hasItem("PRINCIPAL")));

        brand.told(NOON, dispute("ACCEPTED", 10_000, "2026-11-20T11:00:00+05:30"));
        standing().body("items[0].figure.standing", equalTo("RECOVERED"));

        brand.told(NOON, dispute("WITHDRAWN", 0, "2026-11-20T11:30:00+05:30"));
        standing().body("items", hasSize(0));
        theCase("RAZORPAY").body("claims.variance.component", hasItem("PRINCIPAL"));
    }

    @Test
    void a_document_is_what_its_bytes_are() {
        bring("I-1", "TAX_INVOICE", "application/pdf", PNG)
                .statusCode(415)
                .body("detail", equalTo("The document was sent as application/pdf, but its bytes are image/png."));
        bring(
                        "I-1",
                        "TAX_INVOICE",
                        "text/plain",
                        "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))
                .statusCode(415);
        bring("I-1", "TAX_INVOICE", "application/x-msdownload", new byte[] {'M', 'Z', 0, 0})
                .statusCode(415);
        bring("I-1", "TAX_INVOICE", "application/pdf", new byte[0]).statusCode(422);
        bring("I-1", "TAX_INVOICE", "application/pdf", Arrays.copyOf(PDF, 10_485_761))
                .statusCode(413);
        bring("I-1", "HEARSAY", "application/pdf", PDF).statusCode(422).body("errors[0].pointer", equalTo("kind"));
        bring("I|1", "TAX_INVOICE", "application/pdf", PDF).statusCode(422);
        evidence().body("", hasSize(0));

        byte[] video = "\0\0\0\u0018ftypisom\0\0\u0002\0isomiso2".getBytes(StandardCharsets.ISO_8859_1);
        bring("I-1", "PACKING_VIDEO", "video/mp4", video).statusCode(201);
        bring("", "PACKING_VIDEO", "video/mp4", video).statusCode(201);
        evidence().body("", hasSize(2)).body("find { it.item == null }.kind", equalTo("PACKING_VIDEO"));
    }

    @Test
    void the_same_document_is_kept_once_and_goes_when_it_proves_nothing() {
        String id =
                bring("I-1", "TAX_INVOICE", "application/pdf", PDF).extract().path("id");
        bring("I-1", "TAX_INVOICE", "application/pdf", PDF).statusCode(201);
        bring("I-2", "TAX_INVOICE", "application/pdf", PDF).statusCode(201);
        evidence().body("item", equalTo(List.of("I-1", "I-2")));

        remove(id, "I-1").statusCode(204);
        assertThat(person().get(path("/evidence/" + id)).asByteArray()).isEqualTo(PDF);
        remove(id, "I-2").statusCode(204);
        person().get(path("/evidence/" + id)).then().statusCode(404);
        remove(id, "I-2").statusCode(404);
    }

    @Test
    void who_may_bring_a_document_need_not_read_it() {
        String id =
                bring("I-1", "TAX_INVOICE", "application/pdf", PDF).extract().path("id");
        String marketing = Door.token(brand.name(), "ads-person", Set.of("APPROVER"), "MARKETING");

        brand.integrator().get(path("/evidence/" + id)).then().statusCode(403);
        Door.bearing(marketing).get(path("/evidence/" + id)).then().statusCode(403);
        Door.as(brand.name(), "AUDITOR").get(path("/evidence/" + id)).then().statusCode(200);
        person().get(path("/evidence/" + id))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff");
        Door.bearing(marketing).get(path("/cases/AMAZON_IN/package.zip")).then().statusCode(403);
        Door.bearing(marketing)
                .body(Map.of("reference", "C-1", "version", "x"))
                .post(path("/cases/AMAZON_IN/filing"))
                .then()
                .statusCode(403);
    }

    private void aReturnThatNeverCame(String item) {
        brand.told(
                NOON,
                Map.ofEntries(
                        Map.entry("type", "Billable"),
                        Map.entry("counterparty", "AMAZON_IN"),
                        Map.entry("item", item),
                        Map.entry("event", "RETURN"),
                        Map.entry("quantity", 1),
                        Map.entry("pricePaise", 100_000),
                        Map.entry("gstBp", 0),
                        Map.entry("weightGrams", 0),
                        Map.entry("happenedOn", "2026-10-28"),
                        Map.entry("observedAt", "2026-10-28T09:00:00+05:30")),
                amount(item, 1, "REFUND", -100_000),
                amount(item, 2, "COMMISSION", 17_000),
                amount(item, 3, "GST_ON_FEES", 3_060),
                amount(item, 4, "TCS", 500),
                amount(item, 5, "TDS", 100));
        brand.reconciled();
    }

    private static Map<String, Object> amount(String item, int no, String component, long paise) {
        return Map.ofEntries(
                Map.entry("type", "SettlementLine"),
                Map.entry("counterparty", "AMAZON_IN"),
                Map.entry("settlementId", "S-" + item.substring(2)),
                Map.entry("lineNo", no),
                Map.entry("item", item),
                Map.entry("event", "RETURN"),
                Map.entry("component", component),
                Map.entry("amountPaise", paise),
                Map.entry("status", "RELEASED"),
                Map.entry("postedOn", "2026-11-01"),
                Map.entry("observedAt", "2026-11-01T09:00:00+05:30"));
    }

    /** Ten thousand paise of the principal are missing, and both fees. */
    private void aShortPayment(String item) {
        brand.told(
                NOON,
                SettledBrand.billable(item, 100_000),
                SettledBrand.line("S-" + item, 1, item, "PRINCIPAL", 90_000, "2026-11-20T09:00:00+05:30"),
                SettledBrand.line("S-" + item, 2, item, "GATEWAY_FEE", -3_000, "2026-11-20T09:00:00+05:30"),
                SettledBrand.line("S-" + item, 3, item, "GST_ON_FEES", -540, "2026-11-20T09:00:00+05:30"));
        brand.reconciled();
    }

    private static Map<String, Object> dispute(String state, long paid, String observedAt) {
        return Map.ofEntries(
                Map.entry("type", "Dispute"),
                Map.entry("counterparty", "RAZORPAY"),
                Map.entry("item", "P-1"),
                Map.entry("event", "PAYMENT"),
                Map.entry("component", "PRINCIPAL"),
                Map.entry("reference", "T-1"),
                Map.entry("claimedPaise", 10_000),
                Map.entry("state", state),
                Map.entry("paidPaise", paid),
                Map.entry("filedOn", "2026-11-20"),
                Map.entry("observedAt", observedAt));
    }

    private ValidatableResponse bring(String item, String kind, String type, byte[] content) {
        return brand.integrator()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .queryParam("counterparty", "AMAZON_IN")
                .queryParam("item", item)
                .queryParam("kind", kind)
                .body(content)
                .post(path("/evidence"))
                .then();
    }

    private ValidatableResponse remove(String id, String item) {
        return person().queryParam("counterparty", "AMAZON_IN")
                .queryParam("item", item)
                .queryParam("kind", "TAX_INVOICE")
                .delete(path("/evidence/" + id))
                .then();
    }

    private ValidatableResponse evidence() {
        return brand.integrator().get(path("/evidence")).then().statusCode(200);
    }

    private ValidatableResponse theCase(String counterparty) {
        return person().get(path("/cases/" + counterparty)).then().statusCode(200);
    }

    private String version(String counterparty) {
        return theCase(counterparty).extract().path("version");
    }

    private ValidatableResponse file(String counterparty, String version, boolean completeOnly) {
        return person().body(Map.of("reference", "CASE-1", "version", version, "completeOnly", completeOnly))
                .post(path("/cases/" + counterparty + "/filing"))
                .then();
    }

    private ValidatableResponse line(String counterparty) {
        return brand.integrator()
                .get(path("/settlement-lines?counterparty=" + counterparty + "&settlement=S-1"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse standing() {
        return brand.integrator().get(path("/figures/DisputeStanding")).then().statusCode(200);
    }

    private static Map<String, byte[]> unzipped(Response answer) throws IOException {
        answer.then().statusCode(200);
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private RequestSpecification person() {
        return Door.bearing(finance);
    }

    private String path(String rest) {
        return brand.path(rest);
    }
}
