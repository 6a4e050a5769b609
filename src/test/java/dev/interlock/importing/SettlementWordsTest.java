package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.client.WrongUsage;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.importing.Words.Meaning;
import dev.interlock.importing.Words.Said;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Order, ItemPrice, Product Tax, SALE, PRINCIPAL",
        "Order, ItemFees, Commission IGST, SALE, GST_ON_FEES",
        "Order, ItemFees, Fixed closing fee, SALE, CLOSING_FEE",
        "Order, ItemFees, Fixed closing fee SGST, SALE, GST_ON_FEES",
        "Order, ItemFees, Easy Ship weight handling fees, SALE, LOGISTICS_FEE",
        "Order, ItemFees, FBA Pick & Pack Fee, SALE, LOGISTICS_FEE",
        "Order, ItemWithheldTax, TCS-CGST, SALE, TCS",
        "Refund, ItemTCS, TCS-IGST, RETURN, TCS",
        "Order, ItemTDS, TDS (Section 194-O), SALE, TDS",
        "Refund, ItemFees, Refund commission, RETURN, COMMISSION",
        "Refund, Promotion, Shipping, RETURN, REFUND",
        "SAFE-T Reimbursement, SAFE-T Reimbursement, , RETURN, REIMBURSEMENT",
        "other-transaction, other-transaction, Previous Reserve Amount Balance, OTHER, RESERVE",
        "ServiceFee, Cost of Advertising, TransactionTotalAmount, OTHER, ADVERTISING",
        "order, itemfees, COMMISSION, SALE, COMMISSION",
        "ServiceFee, Amazon Fees, Something new, OTHER, UNMAPPED"
    })
    void amazons_words_mean(
            String transaction, String amount, String description, BillableEvent event, SettlementComponent component) {
        var said = new Said(transaction, amount, description == null ? "" : description);

        assertThat(Words.of(SettlementFormat.AMAZON_V2).meaning(said)).contains(new Meaning(event, component));
    }

    @Test
    void no_row_of_the_words_is_hidden_by_those_above_it() throws IOException {
        Map<SettlementFormat, Integer> rows = new EnumMap<>(SettlementFormat.class);
        for (CSVRecord row : rows()) {
            SettlementFormat format = SettlementFormat.of(row.get("format"));
            var said = new Said(
                    row.get("transaction").replace("*", "~"),
                    row.get("amount").replace("*", "~"),
                    row.get("description").replace("*", "~"));

            assertThat(Words.of(format).row(said)).as("%s", row).isEqualTo(rows.merge(format, 1, Integer::sum) - 1);
        }
        assertThat(rows).containsOnlyKeys(SettlementFormat.values());
    }

    @Test
    void a_format_nobody_knows_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> SettlementFormat.of("amazon-v3"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("(amazon-v3)")
                .hasMessageContaining("amazon-v2, razorpay, cashfree");
    }

    @Test
    void each_format_has_a_row_for_whatever_else_is_said() {
        for (SettlementFormat format : SettlementFormat.values()) {
            assertThat(Words.of(format).meaning(new Said("", "", "")))
                    .contains(new Meaning(BillableEvent.OTHER, SettlementComponent.UNMAPPED));
        }
    }

    private static Iterable<CSVRecord> rows() throws IOException {
        try (var text = new InputStreamReader(Words.open(), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(
                        text,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            return parser.getRecords();
        }
    }
}
