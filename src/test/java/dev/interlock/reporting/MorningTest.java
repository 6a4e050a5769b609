package dev.interlock.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.Answer;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.brand.ClockKind;
import dev.interlock.brand.Posted;
import dev.interlock.database.TestDatabase;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Department;
import dev.interlock.fact.ExpectedAmount;
import dev.interlock.fact.Fact;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementFlag;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import dev.interlock.journal.Briefs;
import dev.interlock.journal.Reconciliation.State;
import dev.interlock.reconciling.Nightly;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leadership and finance are handed in the morning. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class MorningTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Morning morning;

    @Inject
    Nightly nightly;

    @Inject
    Brands brands;

    @Inject
    Briefs briefs;

    @Inject
    ReconciliationWorkbook workbook;

    private String brand;

    @BeforeEach
    void a_new_brand() {
        brand = "m" + UUID.randomUUID().toString().substring(0, 8);
        brands.create(brand, ZONE, ClockKind.POSTED, "test");
    }

    @Test
    void the_brief_is_handed_out_at_seven_in_the_brands_zone_once_for_each_date() {
        tell(at(1, 0), shortPayment("RAZORPAY", "P-1", 90_000));
        compare();
        tell(at(6, 59), List.of());
        assertThat(morning.handWhenDue(view())).isEmpty();

        tell(at(7, 0), List.of());
        JsonNode handed = morning.handWhenDue(view()).orElseThrow().body();
        assertThat(handed.path("day").asText()).isEqualTo("2026-11-20");
        assertThat(handed.path("totals").path("atStake").asLong()).isEqualTo(10_000);

        tell(at(9, 0), shortPayment("RAZORPAY", "P-2", 50_000));
        compare();
        assertThat(morning.handWhenDue(view())).as("once").isEmpty();
        assertThat(briefs.find(brand, DAY).orElseThrow().body()).hasToString(handed.toString());
        assertThat(morning.now(brand).path("totals").path("atStake").asLong()).isEqualTo(60_000);

        tell(at(7, 0).plus(Duration.ofDays(1)), List.of());
        assertThat(morning.handWhenDue(view())).isPresent();
        assertThat(briefs.days(brand, 10)).containsExactly(DAY.plusDays(1), DAY);
    }

    @Test
    void a_brand_that_settles_nothing_gets_no_brief() {
        tell(at(8, 0), List.of());

        assertThat(morning.handWhenDue(view())).isEmpty();
    }

    @Test
    void what_did_not_arrive_is_told_as_not_verified_and_the_worst_comes_first() {
        tell(at(1, 0), shortPayment("RAZORPAY", "P-1", 90_000));
        tell(at(1, 0), shortPayment("RAZORPAY", "P-2", 20_000));
        tell(
                at(1, 0),
                List.of(
                        new SettlementHeader(
                                "CASHFREE",
                                "C-9",
                                DAY.minusDays(50),
                                DAY.minusDays(44),
                                DAY.minusDays(40),
                                0,
                                null,
                                at(1, 0)),
                        new SettlementFlag(
                                "RAZORPAY",
                                "P-2",
                                BillableEvent.PAYMENT,
                                Department.OPERATIONS,
                                SettlementFlag.Holds.WRONG,
                                "The refund was billed twice",
                                false,
                                DAY.minusDays(9),
                                at(1, 0))));
        JsonNode before = morning.now(brand);
        before.path("counterparties")
                .forEach(one -> assertThat(one.path("verified").asBoolean())
                        .as("nothing was compared")
                        .isFalse());

        compare();
        JsonNode brief = morning.now(brand);

        assertThat(brief.path("compared").path("today").asBoolean()).isTrue();
        assertThat(names(brief)).containsExactly("RAZORPAY", "CASHFREE");
        assertThat(brief.at("/counterparties/0/verified").asBoolean()).isTrue();
        assertThat(brief.at("/counterparties/0/claims").asInt()).isEqualTo(2);
        assertThat(brief.at("/counterparties/0/readyToFile").asBoolean()).isTrue();
        assertThat(brief.at("/counterparties/0/why").asText())
                .endsWith("/figures/CounterpartyStanding/why?subject=RAZORPAY");
        assertThat(brief.at("/counterparties/1/verified").asBoolean()).isFalse();
        assertThat(brief.at("/counterparties/1/notVerified").toString())
                .contains("No report since 2026-10-11", "1 reports have no lines, C-9 among them.");
        assertThat(brief.at("/worst/0/paise").asLong()).isEqualTo(80_000);
        assertThat(brief.at("/worst/0/sentence").asText()).contains("P-2", "flagged by OPERATIONS on 2026-11-11");
        assertThat(brief.at("/worst/1/paise").asLong()).isEqualTo(10_000);
        assertThat(BriefText.of(brief))
                .contains("At stake ₹900.00.", "- CASHFREE: at stake ₹0.00. NOT VERIFIED: ", "  1. ₹800.00  RAZORPAY");
    }

    @Test
    void a_comparison_of_yesterday_verifies_nothing_today() {
        tell(at(1, 0), shortPayment("RAZORPAY", "P-1", 90_000));
        compare();
        tell(at(7, 0).plus(Duration.ofDays(1)), List.of());

        assertThat(morning.now(brand).at("/counterparties/0/notVerified/0").asText())
                .isEqualTo("The last comparison was on 2026-11-20.");
    }

    @Test
    void finance_gets_every_line_as_a_workbook() throws IOException {
        tell(at(1, 0), shortPayment("RAZORPAY", "P-1", 90_000));
        tell(at(1, 0), shortPayment("RAZORPAY", "=P-2", 100_000));
        compare();

        var out = new ByteArrayOutputStream();
        workbook.write(brand, out);

        try (var read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row wrong = read.getSheet("Variances").getRow(1);
            assertThat(wrong.getCell(1).getStringCellValue()).isEqualTo("P-1");
            assertThat(wrong.getCell(7).getNumericCellValue()).isEqualTo(100.0);
            assertThat(read.getSheet("Variances").getLastRowNum()).isEqualTo(1);
            Row first = read.getSheet("Lines").getRow(1);
            assertThat(first.getCell(3).getStringCellValue())
                    .as("a text, no formula")
                    .isEqualTo("=P-2");
            assertThat(first.getCell(9).getStringCellValue()).isEqualTo("MATCHED");
            assertThat(read.getSheet("Lines").getRow(2).getCell(9).getStringCellValue())
                    .isEqualTo("VARIANCE");
            assertThat(read.getSheet("Lines").getLastRowNum()).isEqualTo(2);
            assertThat(read.getSheet("Counterparties").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("YES");
        }
    }

    private static List<String> names(JsonNode brief) {
        var names = new ArrayList<String>();
        brief.path("counterparties").forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    /** A thousand rupees were expected. */
    private static List<Fact> shortPayment(String counterparty, String item, long paise) {
        return List.of(
                new ExpectedAmount(
                        counterparty,
                        item,
                        BillableEvent.PAYMENT,
                        SettlementComponent.PRINCIPAL,
                        100_000,
                        DAY.minusDays(2),
                        at(0, 30)),
                new SettlementLine(
                        counterparty,
                        "S-" + item,
                        1,
                        item,
                        BillableEvent.PAYMENT,
                        SettlementComponent.PRINCIPAL,
                        null,
                        paise,
                        SettlementLine.Status.RELEASED,
                        null,
                        DAY.minusDays(1),
                        at(0, 30)));
    }

    private void compare() {
        nightly.begin(brand, "somebody");
        Instant patience = Instant.now().plus(PATIENCE);
        while (nightly.newest(brand, 1).get(0).state() == State.RUNNING) {
            assertThat(Instant.now()).as("the reconciliation ends").isBefore(patience);
        }
        assertThat(nightly.newest(brand, 1).get(0).state()).isEqualTo(State.DONE);
    }

    private BrandView view() {
        return brands.all().stream()
                .filter(one -> one.name().equals(brand))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Instant asOf, List<Fact> facts) {
        Answer answer = brands.desk(brand)
                .accept(new Posted("integrator", null, asOf, facts))
                .toCompletableFuture()
                .join();
        assertThat(answer).isInstanceOf(Answer.Decided.class);
    }

    private static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
