package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What vendors publish of their own answers, beside the project; skipped, and said so, where it is not there. */
class RealSettlementSamplesTest {

    private static final Path FOLDER = Path.of("../shared/data/payload-samples");

    @Test
    void every_item_that_razorpay_documents_comes_to_what_it_says() throws IOException {
        var taken = read(SettlementFormat.RAZORPAY, "razorpay/03_recon.json");

        assertThat(taken.lines())
                .extracting(SettlementLine::event, SettlementLine::component, SettlementLine::amountPaise)
                .containsExactly(
                        tuple(BillableEvent.PAYMENT, SettlementComponent.PRINCIPAL, 100_000L),
                        tuple(BillableEvent.PAYMENT, SettlementComponent.GATEWAY_FEE, -2_900L),
                        tuple(BillableEvent.REFUND, SettlementComponent.REFUND, -242_500L),
                        tuple(BillableEvent.OTHER, SettlementComponent.ADJUSTMENT, -100_000L),
                        tuple(BillableEvent.OTHER, SettlementComponent.GATEWAY_FEE, -250L),
                        tuple(BillableEvent.OTHER, SettlementComponent.GST_ON_FEES, -46L),
                        tuple(BillableEvent.OTHER, SettlementComponent.ADJUSTMENT, 1_012L));
        assertThat(taken.tally().settlements().get("setl_DGlQ1Rj8os78Ec").sum().paise())
                .isEqualTo(97_100 - 242_500 - 100_296 + 1_012);
        assertThat(taken.tally().unknown()).isEmpty();
    }

    @Test
    void cashfrees_dispute_and_its_reversal_are_two_lines_and_its_settlement_has_a_total() throws IOException {
        var taken = read(SettlementFormat.CASHFREE, "cashfree/recon_0.json");

        assertThat(taken.headers())
                .extracting(SettlementHeader::settlementId, SettlementHeader::totalPaise)
                .containsExactly(tuple("45345", 279_646L));
        assertThat(taken.lines())
                .filteredOn(line -> line.settlementId().equals("45406"))
                .extracting(SettlementLine::amountPaise)
                .containsExactly(-306_726L, 306_726L);
        assertThat(taken.tally().unknown()).isEmpty();
    }

    @Test
    void amazons_published_header_is_read_and_rows_of_the_first_version_are_refused() throws IOException {
        assertThatThrownBy(() -> read(SettlementFormat.AMAZON_V2, "amazon-settlement/v2_header.tsv"))
                .hasMessageContaining("the report has no row");
        assertThatThrownBy(() -> read(SettlementFormat.AMAZON_V2, "amazon-settlement/v1_real_rows_2015.tsv"))
                .hasMessageContaining("first version");
    }

    private static Reports.Taken read(SettlementFormat format, String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), () -> "Skipped: the published answer is not there (" + path + ").");
        try (InputStream bytes = Files.newInputStream(path)) {
            return Reports.read(format, bytes);
        }
    }
}
