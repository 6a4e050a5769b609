package dev.interlock.importing;

import static dev.interlock.importing.Reports.amazon;
import static dev.interlock.importing.Reports.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmazonReportTest {

    private static final Instant ENDED = Instant.parse("2026-11-17T18:29:59Z");

    @Test
    void the_first_row_states_the_total_and_each_further_row_is_a_line() {
        var taken = read(amazon(
                "890.00",
                amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "1000.00"),
                amount("Order", "O-1", "I-1", "ItemFees", "Commission", "-110")));

        assertThat(taken.headers())
                .containsExactly(new SettlementHeader(
                        "AMAZON_IN",
                        "77001",
                        LocalDate.of(2026, 11, 4),
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 11, 18),
                        89_000,
                        null,
                        ENDED));
        assertThat(taken.lines())
                .containsExactly(
                        line(
                                1,
                                "I-1",
                                BillableEvent.SALE,
                                SettlementComponent.PRINCIPAL,
                                "Order, ItemPrice, Principal",
                                100_000),
                        line(
                                2,
                                "I-1",
                                BillableEvent.SALE,
                                SettlementComponent.COMMISSION,
                                "Order, ItemFees, Commission",
                                -11_000));
        assertThat(taken.tally().settlements().get("77001").totalPaise())
                .isEqualTo(taken.tally().settlements().get("77001").sum().paise());
    }

    @Test
    void two_rows_that_say_the_same_are_two_lines() {
        var taken = read(amazon(
                "100.00",
                amount("Adjustment", "", "", "FBA Inventory Reimbursement", "WAREHOUSE_DAMAGE", "50.00"),
                amount("Adjustment", "", "", "FBA Inventory Reimbursement", "WAREHOUSE_DAMAGE", "50.00")));

        assertThat(taken.lines()).extracting(SettlementLine::lineNo).containsExactly(1, 2);
        assertThat(taken.lines()).extracting(SettlementLine::component).containsOnly(SettlementComponent.REIMBURSEMENT);
    }

    @Test
    void words_nobody_knows_are_kept_as_unmapped_and_counted() {
        var taken = read(amazon(
                "-3.00",
                amount("Order", "O-1", "I-1", "ItemFees", "Moon fee", "-1.00"),
                amount("Order", "O-2", "I-2", "ItemFees", "Moon fee", "-1.00"),
                amount("Order_Retrocharge", "O-3", "I-3", "ItemPrice", "Tide", "-1.00")));

        assertThat(taken.lines())
                .extracting(
                        SettlementLine::item,
                        SettlementLine::event,
                        SettlementLine::component,
                        SettlementLine::described)
                .containsExactly(
                        tuple("I-1", BillableEvent.SALE, SettlementComponent.UNMAPPED, "Order, ItemFees, Moon fee"),
                        tuple("I-2", BillableEvent.SALE, SettlementComponent.UNMAPPED, "Order, ItemFees, Moon fee"),
                        tuple(
                                null,
                                BillableEvent.OTHER,
                                SettlementComponent.UNMAPPED,
                                "Order_Retrocharge, ItemPrice, Tide, order O-3"));
        assertThat(taken.tally().unknown().get("Order, ItemFees, Moon fee").lines())
                .isEqualTo(2);
    }

    @Test
    void a_row_without_its_item_goes_by_the_order_and_one_without_both_by_nothing() {
        var taken = read(amazon(
                "0.00",
                amount("Refund", "O-1", "", "ItemPrice", "Principal", "-10.00"),
                amount("Refund", "", "", "ItemPrice", "Principal", "10.00")));

        assertThat(taken.lines()).extracting(SettlementLine::item).containsExactly("O-1", null);
        assertThat(taken.lines())
                .extracting(SettlementLine::event)
                .containsExactly(BillableEvent.RETURN, BillableEvent.OTHER);
    }

    @Test
    void the_transfer_of_the_total_is_no_line_but_keeps_its_number_and_another_transfer_is_one() {
        var taken = read(amazon(
                "10.00",
                amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "12.00"),
                amount("Transfer", "", "", "", "", "-10.00"),
                amount("Transfer", "", "", "", "", "-2.00")));

        assertThat(taken.lines()).extracting(SettlementLine::lineNo).containsExactly(1, 3);
        assertThat(taken.lines().get(1).component()).isEqualTo(SettlementComponent.UNMAPPED);
        assertThat(taken.tally().leftOut()).hasSize(1);
    }

    @Test
    void dates_are_days_of_the_brand_however_the_region_writes_them() {
        String report = amazon("1.00", amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "1.00"));
        for (String posted : new String[] {
            "2026-11-10T20:00:00+00:00",
            "2026/11/10 20:00:00 UTC",
            "10.11.2026 20:00:00 UTC",
            "2026-11-11",
            "11.11.2026"
        }) {
            assertThat(read(report.replace("2026-11-10 20:00:00 UTC", posted)).lines())
                    .as(posted)
                    .extracting(SettlementLine::postedOn)
                    .containsExactly(LocalDate.of(2026, 11, 11));
        }
    }

    @Test
    void everything_that_is_wrong_is_named_with_line_column_and_value() {
        assertThatThrownBy(() -> read(amazon(
                        "1.00",
                        amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "12.345"),
                        amount("Order", "O-1", "I|1", "ItemPrice", "Principal", "1.00"),
                        amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "1.234,50"),
                        amount("Order", "O-1", "I-1", "ItemPrice", "Principal", ""),
                        amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "1")
                                .replace("2026-11-10 20:00:00 UTC", "11/10/26"),
                        amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "1")
                                .replace("77001", "77002"),
                        amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "1")
                                .replace("2026-11-10", "2026-11-21"))))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("line 3, amount (12.345): must be rupees with at most two decimals")
                .hasMessageContaining("line 4, item (I|1)")
                .hasMessageContaining("line 5, amount (1.234,50)")
                .hasMessageContaining("line 6, amount: is missing")
                .hasMessageContaining("line 7, posted-date-time (11/10/26)")
                .hasMessageContaining("line 8, settlement-id (77002)")
                .hasMessageContaining("line 9, postedOn (2026-11-22): lies after 2026-11-20");
    }

    @Test
    void of_many_problems_the_first_are_named_and_all_are_counted() {
        String[] rows = IntStream.range(0, 50)
                .mapToObj(i -> amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "x" + i))
                .toArray(String[]::new);

        assertThatThrownBy(() -> read(amazon("1.00", rows)))
                .hasMessageContaining("x19")
                .hasMessageNotContaining("x20")
                .hasMessageContaining("and 30 further problems");
    }

    @Test
    void a_report_of_the_first_version_another_file_and_one_that_was_cut_are_refused() {
        assertThatThrownBy(() -> read(Reports.HEADER.replace("amount-type", "shipment-fee-type")))
                .hasMessageContaining("first version");
        assertThatThrownBy(() -> read("Order ID,Date\n")).hasMessageContaining("line 1, settlement-id: is not among");
        assertThatThrownBy(() -> read("")).hasMessageContaining("line 1, settlement-id: is not among");
        assertThatThrownBy(() -> read(Reports.HEADER)).hasMessageContaining("the report has no row");
        assertThatThrownBy(() -> read(Reports.HEADER + amount("Order", "O-1", "I-1", "ItemPrice", "Principal", "1.00")))
                .hasMessageContaining("line 2, total-amount: is missing");
        assertThatThrownBy(() -> read(amazon("1.00").replace("INR", "USD"))).hasMessageContaining("currency (USD)");
    }

    @Test
    void a_byte_order_mark_a_quote_and_a_blank_line_do_no_harm() {
        var taken = read("\uFEFF"
                + amazon("1.00", "\n", amount("Order", "O-1", "I-1", "ItemFees", "5\" parcel commission", "1.00")));

        assertThat(taken.lines()).extracting(SettlementLine::lineNo).containsExactly(1);
    }

    @Test
    void an_address_of_a_person_is_not_kept() {
        var taken = read(amazon(
                "1.00",
                amount("other-transaction", "", "", "other", "Paid to a.b@example.com, +919876543210", "1.00")));

        assertThat(taken.lines().get(0).described())
                .doesNotContain("example.com")
                .doesNotContain("9876543210");
    }

    private static SettlementLine line(
            int no, String item, BillableEvent event, SettlementComponent component, String described, long paise) {
        return new SettlementLine(
                "AMAZON_IN",
                "77001",
                no,
                item,
                event,
                component,
                described,
                paise,
                SettlementLine.Status.RELEASED,
                null,
                LocalDate.of(2026, 11, 11),
                ENDED);
    }

    private static Reports.Taken read(String text) {
        return Reports.read(SettlementFormat.AMAZON_V2, text);
    }
}
