package dev.interlock.importing;

import dev.interlock.fact.SettlementLine.Status;
import dev.interlock.importing.GatewayRow.Amounts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * Reads what Razorpay answers to {@code GET /v1/settlements/recon/combined}: paise, the tax inside the fee, times in
 * seconds since 1970. It states no total of a settlement.
 */
final class RazorpayRecon implements SettlementReading {

    @Override
    public void read(InputStream plain, Words words, Intake intake) throws IOException {
        var rows = new Rows(new GatewayLines(words, intake), intake);
        new JsonPages("items", intake, rows::take).read(plain);
    }

    /** The items of all settlements in a file. */
    private static final class Rows {

        private final GatewayLines lines;
        private final Intake intake;
        private final LineNumbers numbers = new LineNumbers(GatewayLines.OF_ROW);

        Rows(GatewayLines lines, Intake intake) {
            this.lines = lines;
            this.intake = intake;
        }

        /** What is in no settlement yet has no number in one: its own name stands for both. */
        void take(Cells item) {
            String type = item.need("type");
            String id = item.need("entity_id");
            item.needRupees("currency");
            boolean settled = item.flag("settled");
            String settlement = settled ? item.need("settlement_id") : item.text("settlement_id");
            Instant at = item.epochSeconds(settled ? "settled_at" : "created_at");
            lines.tell(new GatewayRow(
                    item,
                    settlement.isEmpty() ? id : settlement,
                    settlement.isEmpty() ? 1 : numbers.next(settlement, item, "settlement_id"),
                    type,
                    "",
                    type.equals("payment") ? id : item.text("payment_id"),
                    id,
                    amounts(item),
                    item.flag("on_hold") ? Status.ON_HOLD : settled ? Status.RELEASED : Status.DEFERRED,
                    at.atZone(intake.zone()).toLocalDate(),
                    at));
        }

        private static Amounts amounts(Cells item) {
            long net = Math.subtractExact(item.paise("credit"), item.paise("debit"));
            long amount = item.paise("amount");
            long fee = item.paiseOrZero("fee");
            long tax = item.paiseOrZero("tax");
            if (tax > fee) {
                item.wrong(
                        "tax", "must not be more than the fee (%d), which it is inside of.".formatted(fee), "" + tax);
            }
            return new Amounts(net < 0 ? -amount : amount, tax - fee, -tax, net);
        }
    }
}
