package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.ShipmentOutcome.Terminal;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MarketplaceOrdersTest {

    private static final String HEADER =
            "Order ID,Date,Status,Fulfilment,Amount,ship-state,ship-postal-code,fulfilled-by\n";

    @Test
    void an_order_of_several_lines_is_one_shipment_with_the_sum_of_their_amounts() throws IOException {
        var export = read("A,04-30-22,Shipped - Delivered to Buyer,Merchant,100.50,Goa,403001.0,Easy Ship\n"
                + "A,04-30-22,Shipped - Delivered to Buyer,Merchant,9.5,Goa,403001.0,Easy Ship\n");

        assertThat(export.orders()).singleElement().satisfies(order -> assertThat(order.outcome())
                .isEqualTo(new ShipmentOutcome(
                        "Easy Ship",
                        "A",
                        "A",
                        "403001",
                        "IN-GA",
                        PaymentMode.ALL,
                        Terminal.DELIVERED,
                        11_000L,
                        Instant.parse("2022-04-30T06:30:00Z"),
                        Instant.parse("2022-04-30T17:30:00Z"))));
    }

    @Test
    void one_returned_line_makes_the_order_a_failure_and_a_cancelled_one_does_not() throws IOException {
        var export = read("A,04-30-22,Shipped - Delivered to Buyer,Merchant,1,Goa,403001,E\n"
                + "A,04-30-22,Shipped - Returned to Seller,Merchant,1,Goa,403001,E\n"
                + "B,04-30-22,Cancelled,Merchant,,Goa,403001,E\n"
                + "B,04-30-22,Shipped - Delivered to Buyer,Merchant,1,Goa,403001,E\n"
                + "C,04-30-22,Shipped - Picked Up,Merchant,1,Goa,403001,E\n");

        assertThat(export.orders())
                .extracting(MarketplaceOrder::terminal)
                .containsExactly(Terminal.RTO, Terminal.DELIVERED, Terminal.OPEN);
    }

    @Test
    void what_cannot_be_posted_is_counted_by_reason_with_its_first_lines() throws IOException {
        var export = read("A,04-30-22,Shipped,Amazon,1,Goa,403001,\n"
                + "B,04-30-22,Abducted,Merchant,1,Goa,403001,E\n"
                + "C,30-04-22,Shipped - Delivered to Buyer,Merchant,1,Goa,403001,E\n"
                + ",04-30-22,Shipped - Delivered to Buyer,Merchant,1,Goa,403001,E\n"
                + "D,04-30-22,Shipped - Delivered to Buyer,Merchant,1,Goa,,E\n"
                + "E,04-30-22,Cancelled,Merchant,,Goa,403001,E\n");

        assertThat(export.skipped().reasons().keySet())
                .containsExactlyInAnyOrder(
                        MarketplaceOrders.NO_OUTCOME,
                        MarketplaceOrders.UNKNOWN_STATUS + "Abducted",
                        MarketplaceOrders.BAD_DATE,
                        MarketplaceOrders.NO_ID,
                        MarketplaceOrders.NO_PIN,
                        MarketplaceOrders.CANCELLED);
        assertThat(export.skipped().reasons().get(MarketplaceOrders.NO_PIN).firstLines())
                .containsExactly(6L);
        assertThat(export.postableByDay()).isEmpty();
    }

    @Test
    void an_order_to_an_unknown_state_is_kept_without_one_and_reported() throws IOException {
        var export = read("A,04-30-22,Shipped - Delivered to Buyer,Merchant,#REF!,APO,403001,E\n");

        assertThat(export.orders()).singleElement().satisfies(order -> {
            assertThat(order.postable()).isTrue();
            assertThat(order.stateCode()).isNull();
            assertThat(order.valuePaise()).isNull();
        });
        assertThat(export.skipped().count(MarketplaceOrders.UNKNOWN_STATE + "APO"))
                .isEqualTo(1);
        assertThat(export.skipped().count(MarketplaceOrders.BAD_AMOUNT)).isEqualTo(1);
    }

    @Test
    void states_are_known_however_they_are_spelled() {
        assertThat(IndianStates.code("rajasthan")).contains("IN-RJ");
        assertThat(IndianStates.code("Rajshthan")).contains("IN-RJ");
        assertThat(IndianStates.code("ANDAMAN & NICOBAR ")).contains("IN-AN");
        assertThat(IndianStates.code("Punjab/Mohali/Zirakpur")).contains("IN-PB");
        assertThat(IndianStates.code("orissa")).contains("IN-OR");
        assertThat(IndianStates.code("APO")).isEmpty();
        assertThat(IndianStates.code("")).isEmpty();
    }

    @Test
    void the_real_export_reads_completely() {
        OrderExport export = RealOrders.read();

        assertThat(export.lines()).isEqualTo(91_278);
        assertThat(export.resolved()).isEqualTo(22_190);
        assertThat(export.failed()).isEqualTo(1_532);
        assertThat(export.skipped().count(MarketplaceOrders.NO_OUTCOME)).isEqualTo(62_032);
        assertThat(export.skipped().reasons().keySet())
                .noneMatch(reason -> reason.startsWith(MarketplaceOrders.UNKNOWN_STATE))
                .noneMatch(reason -> reason.startsWith(MarketplaceOrders.UNKNOWN_STATUS));
    }

    private static OrderExport read(String lines) throws IOException {
        return MarketplaceOrders.read(new StringReader(HEADER + lines));
    }
}
