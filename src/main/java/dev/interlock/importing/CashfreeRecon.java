package dev.interlock.importing;

import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine.Status;
import dev.interlock.importing.GatewayRow.Amounts;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what Cashfree answers to {@code POST /pg/settlement/recon}: decimal rupees, of which {@code sale_type} is the
 * sign, the tax beside the charge. A row of type {@code SETTLEMENT} states what a settlement pays, and what it was
 * charged for that.
 */
final class CashfreeRecon implements SettlementReading {

    private static final String SETTLEMENT = "SETTLEMENT";

    @Override
    public void read(InputStream plain, Words words, Intake intake) throws IOException {
        var rows = new Rows(new GatewayLines(words, intake), intake);
        new JsonPages("data", intake, rows::take).read(plain);
    }

    /** The rows of all settlements in a file. */
    private static final class Rows {

        private final GatewayLines lines;
        private final Intake intake;
        private final LineNumbers numbers = new LineNumbers(GatewayLines.OF_ROW);

        Rows(GatewayLines lines, Intake intake) {
            this.lines = lines;
            this.intake = intake;
        }

        /** One event may be told twice, taken and given back: type and sign belong to its name. */
        void take(Cells row) {
            String type = row.need("event_type");
            String sale = row.need("sale_type");
            if (!sale.isEmpty() && !sale.equals("CREDIT") && !sale.equals("DEBIT")) {
                row.wrong("sale_type", "must be CREDIT or DEBIT.", sale);
            }
            row.needRupees("event_currency");
            String id = row.need("event_id");
            String settlement = row.text("cf_settlement_id");
            boolean settled = !settlement.isEmpty();
            ReportTime time = row.time(
                    settled && !row.text("settlement_date").isEmpty() ? "settlement_date" : "event_time",
                    intake.zone());
            int sign = sale.equals("DEBIT") ? -1 : 1;
            boolean whole = type.equals(SETTLEMENT);
            if (whole) {
                header(row, row.need("cf_settlement_id"), sign, time);
            }
            lines.tell(new GatewayRow(
                    row,
                    settled ? settlement : String.join(" ", type, sale, id),
                    settled ? numbers.next(settlement, row, "cf_settlement_id") : 1,
                    type,
                    row.text("adjustment_remarks").isEmpty() ? sale : sale + ' ' + row.text("adjustment_remarks"),
                    row.text("cf_payment_id"),
                    id,
                    whole ? charged(row) : amounts(row, sign),
                    settled ? Status.RELEASED : Status.DEFERRED,
                    time.day(),
                    time.at()));
        }

        /** A settlement without money and without a transfer is none: nothing was there to settle. */
        private void header(Cells row, String settlement, int sign, ReportTime time) {
            long total = sign * row.rupees("amount_settled");
            String utr = row.text("settlement_utr");
            if (row.sound() && total == 0 && utr.isEmpty()) {
                return;
            }
            ReportTime from = row.text("payment_from").isEmpty() ? time : row.time("payment_from", intake.zone());
            ReportTime till = row.text("payment_till").isEmpty() ? time : row.time("payment_till", intake.zone());
            intake.header(
                    row,
                    () -> new SettlementHeader(
                            intake.counterparty(),
                            settlement,
                            from.day(),
                            till.day(),
                            time.day(),
                            total,
                            utr.isEmpty() ? null : utr,
                            time.at()));
        }

        private static Amounts charged(Cells row) {
            long fee = -row.rupeesOrZero("settlement_charge");
            long tax = -row.rupeesOrZero("settlement_tax");
            return new Amounts(0, fee, tax, fee + tax);
        }

        private static Amounts amounts(Cells row, int sign) {
            return new Amounts(
                    sign * row.rupees("event_amount"),
                    -row.rupeesOrZero("payment_service_charge"),
                    -row.rupeesOrZero("payment_service_tax"),
                    sign * row.rupees("event_settlement_amount"));
        }
    }
}
