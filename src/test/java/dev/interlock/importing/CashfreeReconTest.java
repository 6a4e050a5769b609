package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.SettlementLine.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CashfreeReconTest {

    private static final String SETTLEMENT =
            """
            {"cf_settlement_id":501,"event_type":"SETTLEMENT","event_id":"501","sale_type":"CREDIT","event_currency":"INR",
             "event_amount":975.60,"event_settlement_amount":975.60,"amount_settled":972.06,"settlement_charge":3,"settlement_tax":0.54,
             "settlement_utr":"UTR501","payment_from":"2026-11-17T00:00:00+05:30","payment_till":"2026-11-17T23:59:59+05:30",
             "settlement_date":"2026-11-19T00:30:00+05:30","event_time":"2026-11-18T23:00:00+05:30"}""";

    @Test
    void a_payment_is_its_amount_less_the_charge_less_the_tax_beside_it() {
        var taken = read(row("PAYMENT", "CREDIT", "1000.00", "976.40")
                .replace("}", ",\"payment_service_charge\":20,\"payment_service_tax\":3.60}"));

        assertThat(taken.lines())
                .extracting(
                        SettlementLine::lineNo,
                        SettlementLine::item,
                        SettlementLine::event,
                        SettlementLine::component,
                        SettlementLine::amountPaise)
                .containsExactly(
                        tuple(1, "81", BillableEvent.PAYMENT, SettlementComponent.PRINCIPAL, 100_000L),
                        tuple(2, "81", BillableEvent.PAYMENT, SettlementComponent.GATEWAY_FEE, -2_000L),
                        tuple(3, "81", BillableEvent.PAYMENT, SettlementComponent.GST_ON_FEES, -360L));
        assertThat(taken.lines()).extracting(SettlementLine::postedOn).containsOnly(LocalDate.of(2026, 11, 19));
    }

    @Test
    void the_sale_type_is_the_sign_and_a_dispute_and_its_reversal_are_two_lines() {
        var taken = read(
                row("DISPUTE", "DEBIT", "306.72", "306.72"),
                row("DISPUTE_REVERSAL", "CREDIT", "306.72", "306.72"),
                row("REFUND", "DEBIT", "50", "50"));

        assertThat(taken.lines())
                .extracting(
                        SettlementLine::lineNo,
                        SettlementLine::item,
                        SettlementLine::component,
                        SettlementLine::described,
                        SettlementLine::amountPaise)
                .containsExactly(
                        tuple(1, null, SettlementComponent.ADJUSTMENT, "DISPUTE, amount, DEBIT, 272", -30_672L),
                        tuple(
                                5,
                                null,
                                SettlementComponent.ADJUSTMENT,
                                "DISPUTE_REVERSAL, amount, CREDIT, 272",
                                30_672L),
                        tuple(9, "81", SettlementComponent.REFUND, "REFUND, amount, DEBIT, 272", -5_000L));
    }

    @Test
    void a_settlement_row_states_the_total_and_its_charge_is_told_once() {
        var taken = read(
                SETTLEMENT,
                adjustment("INSTANT_SETTLEMENT_CHARGE", "DEBIT", "3"),
                adjustment("INSTANT_SETTLEMENT_TAX", "DEBIT", "0.54"),
                adjustment("INSTANT_SETTLEMENT_SWEEP", "DEBIT", "972.06"),
                adjustment("GOODWILL", "CREDIT", "5.00"));

        assertThat(taken.headers())
                .containsExactly(new SettlementHeader(
                        "CASHFREE",
                        "501",
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 11, 19),
                        97_206,
                        "UTR501",
                        Instant.parse("2026-11-18T19:00:00Z")));
        assertThat(taken.lines())
                .extracting(SettlementLine::component, SettlementLine::amountPaise)
                .containsExactly(
                        tuple(SettlementComponent.GATEWAY_FEE, -300L),
                        tuple(SettlementComponent.GST_ON_FEES, -54L),
                        tuple(SettlementComponent.ADJUSTMENT, 500L));
        assertThat(taken.tally().leftOut()).hasSize(3);
    }

    @Test
    void a_settlement_of_nothing_is_no_settlement() {
        var taken = read(SETTLEMENT
                .replace("972.06", "0")
                .replace("UTR501", "")
                .replace(
                        "\"settlement_charge\":3,\"settlement_tax\":0.54",
                        "\"settlement_charge\":0,\"settlement_tax\":0"));

        assertThat(taken.facts()).isEmpty();
    }

    @Test
    void what_no_settlement_names_is_deferred_under_a_name_of_its_own() {
        var taken = read(row("PAYMENT", "CREDIT", "10", "10").replace("\"cf_settlement_id\":\"501\",", ""));

        assertThat(taken.lines())
                .extracting(SettlementLine::settlementId, SettlementLine::lineNo, SettlementLine::status)
                .containsExactly(tuple("PAYMENT CREDIT 272", 1, Status.DEFERRED));
    }

    @Test
    void a_settlement_is_the_same_whether_its_number_is_a_number_or_a_text() {
        String asText = row("PAYMENT", "CREDIT", "10", "10");

        assertThat(read(asText.replace("\"501\"", "501")).facts())
                .isEqualTo(read(asText).facts());
    }

    @Test
    void nothing_of_the_buyer_is_kept() {
        var taken = read(
                row("PAYMENT", "CREDIT", "10", "10")
                        .replace(
                                "}",
                                ",\"customer_name\":\"A. Person\",\"customer_phone\":\"9999999999\",\"customer_email\":\"a@b.in\",\"dispute_note\":\"A. Person called\"}"));

        assertThat(taken.facts().toString())
                .doesNotContain("Person")
                .doesNotContain("9999999999")
                .doesNotContain("a@b");
    }

    @Test
    void what_is_wrong_is_named_by_item_field_and_value() {
        String sound = row("PAYMENT", "CREDIT", "10", "10");
        assertThatThrownBy(() -> read(
                        sound.replace("\"event_amount\":10", "\"event_amount\":10.005"),
                        sound.replace("\"event_amount\":10", "\"event_amount\":1e999999999"),
                        sound.replace("CREDIT", "GIFT"),
                        sound.replace("2026-11-19T00:30:00+05:30", "2026-11-19 00:30:00"),
                        sound.replace("2026-11-19", "2026-11-21")))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining(
                        "item 1 (line 1), event_amount (10.005): must be rupees with at most two decimals")
                .hasMessageContaining("item 2 (line 1), event_amount (1E+999999999)")
                .hasMessageContaining("item 3 (line 1), sale_type (GIFT)")
                .hasMessageContaining("item 4 (line 1), settlement_date (2026-11-19 00:30:00)")
                .hasMessageContaining("item 5 (line 1), postedOn (2026-11-21)");
    }

    private static String adjustment(String remarks, String sale, String rupees) {
        return row("OTHER_ADJUSTMENT", sale, rupees, rupees)
                .replace("\"cf_payment_id\":81", "\"adjustment_remarks\":\"" + remarks + '"');
    }

    private static String row(String type, String sale, String amount, String net) {
        return """
                {"cf_settlement_id":"501","event_type":"%s","event_id":"272","sale_type":"%s","event_currency":"INR","event_amount":%s,"event_settlement_amount":%s,"settlement_utr":"UTR501","settlement_date":"2026-11-19T00:30:00+05:30","event_time":"2026-11-17T12:00:00+05:30","cf_payment_id":81}"""
                .formatted(type, sale, amount, net);
    }

    private static Reports.Taken read(String... rows) {
        return Reports.read(SettlementFormat.CASHFREE, "{\"cursor\":null,\"data\":[" + String.join(",", rows) + "]}");
    }
}
