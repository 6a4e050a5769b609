package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.SettlementLine.Status;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RazorpayReconTest {

    /** 19 November 2026, half past midnight in India: the evening of the 18th in UTC. */
    private static final long SETTLED_AT = 1_795_028_400L;

    @Test
    void a_payment_is_its_amount_less_the_fee_without_tax_less_the_tax_inside_it() {
        var taken = read(item("pay_1", "payment", 100_000, 97_640, 0, 2_360, 360));

        assertThat(taken.lines())
                .extracting(
                        SettlementLine::lineNo,
                        SettlementLine::item,
                        SettlementLine::event,
                        SettlementLine::component,
                        SettlementLine::amountPaise)
                .containsExactly(
                        tuple(1, "pay_1", BillableEvent.PAYMENT, SettlementComponent.PRINCIPAL, 100_000L),
                        tuple(2, "pay_1", BillableEvent.PAYMENT, SettlementComponent.GATEWAY_FEE, -2_000L),
                        tuple(3, "pay_1", BillableEvent.PAYMENT, SettlementComponent.GST_ON_FEES, -360L));
        assertThat(taken.lines()).extracting(SettlementLine::postedOn).containsOnly(LocalDate.of(2026, 11, 19));
        assertThat(taken.lines()).extracting(SettlementLine::settlementId).containsOnly("setl_1");
    }

    @Test
    void a_refund_is_told_of_its_payment_and_refunds_of_one_payment_stay_apart_by_their_names() {
        var taken = read(refund("rfnd_1", 50_000), refund("rfnd_2", 50_000));

        assertThat(taken.lines())
                .extracting(
                        SettlementLine::lineNo,
                        SettlementLine::item,
                        SettlementLine::event,
                        SettlementLine::component,
                        SettlementLine::described,
                        SettlementLine::amountPaise)
                .containsExactly(
                        tuple(
                                1,
                                "pay_9",
                                BillableEvent.REFUND,
                                SettlementComponent.REFUND,
                                "refund, amount, rfnd_1",
                                -50_000L),
                        tuple(
                                5,
                                "pay_9",
                                BillableEvent.REFUND,
                                SettlementComponent.REFUND,
                                "refund, amount, rfnd_2",
                                -50_000L));
    }

    @Test
    void a_transfer_and_an_adjustment_speak_of_no_item_and_come_to_what_the_row_says() {
        var taken = read(
                item("trf_1", "transfer", 100_000, 0, 100_296, 296, 46),
                item("adj_1", "adjustment", 1_012, 1_012, 0, 0, 0));

        assertThat(taken.lines())
                .extracting(
                        SettlementLine::event,
                        SettlementLine::component,
                        SettlementLine::described,
                        SettlementLine::amountPaise)
                .containsExactly(
                        tuple(
                                BillableEvent.OTHER,
                                SettlementComponent.ADJUSTMENT,
                                "transfer, amount, trf_1",
                                -100_000L),
                        tuple(BillableEvent.OTHER, SettlementComponent.GATEWAY_FEE, "transfer, fee, trf_1", -250L),
                        tuple(BillableEvent.OTHER, SettlementComponent.GST_ON_FEES, "transfer, tax, trf_1", -46L),
                        tuple(
                                BillableEvent.OTHER,
                                SettlementComponent.ADJUSTMENT,
                                "adjustment, amount, adj_1",
                                1_012L));
        assertThat(taken.tally().settlements().get("setl_1").sum().paise()).isEqualTo(1_012 - 100_296);
    }

    @Test
    void what_a_row_pays_beyond_what_it_explains_is_unmapped() {
        var taken = read(item("pay_1", "payment", 100_000, 97_000, 0, 2_360, 360));

        assertThat(taken.lines())
                .last()
                .returns(4, SettlementLine::lineNo)
                .returns(SettlementComponent.UNMAPPED, SettlementLine::component)
                .returns(-640L, SettlementLine::amountPaise);
    }

    @Test
    void what_is_held_or_not_settled_yet_is_told_so_and_not_counted_as_paid() {
        var taken = read(
                item("pay_1", "payment", 1_000, 1_000, 0, 0, 0).replace("\"on_hold\":false", "\"on_hold\":true"),
                item("pay_2", "payment", 1_000, 1_000, 0, 0, 0)
                        .replace("\"settled\":true", "\"settled\":false")
                        .replace("\"setl_1\"", "null")
                        .replace("\"settled_at\":" + SETTLED_AT, "\"settled_at\":null"));

        assertThat(taken.lines())
                .extracting(SettlementLine::settlementId, SettlementLine::status)
                .containsExactly(tuple("setl_1", Status.ON_HOLD), tuple("pay_2", Status.DEFERRED));
        assertThat(taken.tally().settlements()).isEmpty();
        assertThat(taken.tally().unsettled()).containsOnlyKeys("DEFERRED", "ON_HOLD");
    }

    @Test
    void no_total_is_told_for_none_is_stated_and_no_free_text_is_kept() {
        var taken = read(item("pay_1", "payment", 1_000, 1_000, 0, 0, 0)
                .replace("\"notes\":{}", "\"notes\":{\"phone\":\"9876543210\"},\"description\":\"for A. Person\""));

        assertThat(taken.headers()).isEmpty();
        assertThat(taken.facts().toString()).doesNotContain("9876543210").doesNotContain("Person");
    }

    @Test
    void pages_one_after_the_other_are_numbered_on_and_the_same_file_gives_the_same_numbers() {
        String first = page(item("pay_1", "payment", 1_000, 1_000, 0, 0, 0));
        String second = page(item("pay_2", "payment", 1_000, 1_000, 0, 0, 0));
        var taken = Reports.read(SettlementFormat.RAZORPAY, first + '\n' + second);

        assertThat(taken.lines()).extracting(SettlementLine::lineNo).containsExactly(1, 5);
        assertThat(Reports.read(SettlementFormat.RAZORPAY, first + '\n' + second)
                        .facts())
                .isEqualTo(taken.facts());
    }

    @Test
    void a_type_nobody_knows_is_unmapped() {
        var taken = read(item("xyz_1", "moonlight", 1_000, 1_000, 0, 0, 0));

        assertThat(taken.lines())
                .extracting(SettlementLine::component, SettlementLine::described)
                .containsExactly(tuple(SettlementComponent.UNMAPPED, "moonlight, amount, xyz_1"));
        assertThat(taken.tally().unknown()).hasSize(1);
    }

    @Test
    void what_is_wrong_is_named_by_item_line_field_and_value() {
        String sound = item("pay_1", "payment", 1_000, 1_000, 0, 0, 0);
        assertThatThrownBy(() -> read(
                        sound.replace("\"amount\":1000", "\"amount\":10.50"),
                        sound.replace("\"tax\":0", "\"tax\":5"),
                        sound.replace("" + SETTLED_AT, SETTLED_AT + "000"),
                        sound.replace("INR", "USD"),
                        sound.replace("\"setl_1\"", "null"),
                        "7"))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("item 1 (line 2), amount (10.50): must be a whole number of paise")
                .hasMessageContaining("item 2 (line 3), tax (5)")
                .hasMessageContaining("item 3 (line 4), settled_at (" + SETTLED_AT + "000)")
                .hasMessageContaining("item 4 (line 5), currency (USD)")
                .hasMessageContaining("item 5 (line 6), settlement_id: is missing")
                .hasMessageContaining("item 6 (line 7)");
    }

    @Test
    void a_file_that_is_no_json_or_another_answer_is_refused() {
        assertThatThrownBy(() -> Reports.read(SettlementFormat.RAZORPAY, "{\"items\": [{]"))
                .hasMessageContaining("line 1, column");
        assertThatThrownBy(() -> Reports.read(SettlementFormat.RAZORPAY, "{\"data\": []}"))
                .hasMessageContaining("without the list \"items\"");
        assertThatThrownBy(() -> Reports.read(SettlementFormat.RAZORPAY, "[]"))
                .hasMessageContaining("must be an object");
        assertThatThrownBy(() -> Reports.read(SettlementFormat.RAZORPAY, "")).hasMessageContaining("holds no page");
    }

    @Test
    void a_day_on_which_nothing_was_settled_is_no_error() {
        assertThat(read().facts()).isEmpty();
    }

    @Test
    void a_file_may_hold_so_many_settlements_and_no_more() {
        String sound = item("pay_1", "payment", 1_000, 1_000, 0, 0, 0);
        String[] items = IntStream.rangeClosed(0, LineNumbers.MOST_SETTLEMENTS)
                .mapToObj(i -> sound.replace("setl_1", "setl_" + i))
                .toArray(String[]::new);

        assertThatThrownBy(() -> read(items))
                .hasMessageContaining(
                        "item 10001 (line 10002), settlement_id (setl_10000): is one settlement too many");
    }

    private static String refund(String id, long paise) {
        return item(id, "refund", paise, 0, paise, 0, 0).replace("\"payment_id\":null", "\"payment_id\":\"pay_9\"");
    }

    private static String item(String id, String type, long amount, long credit, long debit, long fee, long tax) {
        return """
                {"entity_id":"%s","type":"%s","debit":%d,"credit":%d,"amount":%d,"currency":"INR","fee":%d,"tax":%d,"on_hold":false,"settled":true,"created_at":1795000000,"settled_at":%d,"settlement_id":"setl_1","notes":{},"payment_id":null}"""
                .formatted(id, type, debit, credit, amount, fee, tax, SETTLED_AT);
    }

    private static String page(String... items) {
        return "{\"entity\":\"collection\",\"items\":[\n" + String.join(",\n", items) + "\n]}";
    }

    private static Reports.Taken read(String... items) {
        return Reports.read(SettlementFormat.RAZORPAY, page(items));
    }
}
