package dev.interlock.sample;

import static dev.interlock.fact.SettlementComponent.CLOSING_FEE;
import static dev.interlock.fact.SettlementComponent.COMMISSION;
import static dev.interlock.fact.SettlementComponent.GATEWAY_FEE;
import static dev.interlock.fact.SettlementComponent.GST_ON_FEES;
import static dev.interlock.fact.SettlementComponent.LOGISTICS_FEE;
import static dev.interlock.fact.SettlementComponent.PRINCIPAL;
import static dev.interlock.fact.SettlementComponent.REFUND;
import static dev.interlock.fact.SettlementComponent.TCS;
import static dev.interlock.fact.SettlementComponent.TDS;

import dev.interlock.sample.SettlementReport.Amount;
import java.util.List;

/**
 * What the brand's marketplace and gateway take, by the same agreements as the rate card that is shipped: computed
 * without it, so that the two hold each other.
 */
final class SampleCharges {

    /** The GST inside a price. */
    static final int PRICE_GST_BP = 500;
    /** The one category with a commission of its own. */
    static final String KURTAS = "Kurtas";

    private static final int KURTAS_BP = 1_500;
    private static final int COMMISSION_BP = 1_700;
    private static final int PAYMENT_BP = 200;
    private static final int SERVICE_GST_BP = 1_800;
    private static final int TCS_BP = 50;
    private static final int TDS_BP = 10;
    private static final int SLAB_GRAMS = 500;
    private static final int WHOLE = 10_000;

    /** How far a parcel goes: what it costs, and each further slab of its weight. */
    enum Zone {
        LOCAL(4_400, 1_300),
        REGIONAL(5_300, 1_700),
        NATIONAL(7_400, 2_500);

        private final long firstPaise;
        private final long furtherPaise;

        Zone(long firstPaise, long furtherPaise) {
            this.firstPaise = firstPaise;
            this.furtherPaise = furtherPaise;
        }
    }

    private SampleCharges() {}

    /** What comes for {@code sale}. */
    static List<Amount> ofSale(SampleSale sale) {
        long commission = commission(sale);
        long closing = closing(sale.pricePaise());
        long carrying = carrying(sale);
        return List.of(
                Amount.of(PRINCIPAL, sale.pricePaise()),
                Amount.of(COMMISSION, -commission),
                Amount.of(CLOSING_FEE, -closing),
                new Amount(LOGISTICS_FEE, -carrying, sale.grams()),
                Amount.of(GST_ON_FEES, -serviceGst(commission + closing + carrying)),
                Amount.of(TCS, -tcs(sale)),
                Amount.of(TDS, -share(sale.pricePaise(), TDS_BP)));
    }

    /** What is taken for the return of {@code sale}: the price; of the fees only the commission is given back. */
    static List<Amount> ofReturn(SampleSale sale) {
        long commission = commission(sale);
        return List.of(
                Amount.of(REFUND, -sale.pricePaise()),
                Amount.of(COMMISSION, commission),
                Amount.of(GST_ON_FEES, serviceGst(commission)),
                Amount.of(TCS, tcs(sale)),
                Amount.of(TDS, share(sale.pricePaise(), TDS_BP)));
    }

    /** What comes for a payment. */
    static List<Amount> ofPayment(long pricePaise) {
        long fee = paymentFee(pricePaise);
        return List.of(
                Amount.of(PRINCIPAL, pricePaise),
                Amount.of(GATEWAY_FEE, -fee),
                Amount.of(GST_ON_FEES, -serviceGst(fee)));
    }

    /** What the gateway takes of {@code capturedPaise}, without GST. */
    static long paymentFee(long capturedPaise) {
        return share(capturedPaise, PAYMENT_BP);
    }

    static long serviceGst(long feesPaise) {
        return share(feesPaise, SERVICE_GST_BP);
    }

    private static long commission(SampleSale sale) {
        return share(sale.pricePaise(), sale.category().equals(KURTAS) ? KURTAS_BP : COMMISSION_BP);
    }

    private static long closing(long pricePaise) {
        if (pricePaise >= 100_000) {
            return 6_100;
        }
        if (pricePaise >= 50_000) {
            return 3_000;
        }
        return pricePaise >= 25_000 ? 900 : 400;
    }

    private static long carrying(SampleSale sale) {
        int further = (sale.grams() - 1) / SLAB_GRAMS;
        return sale.zone().firstPaise + further * sale.zone().furtherPaise;
    }

    /** Of the taxable value, which the invoice states to the paisa. */
    private static long tcs(SampleSale sale) {
        long taxable = rounded(sale.pricePaise() * WHOLE, WHOLE + PRICE_GST_BP);
        return share(taxable, TCS_BP);
    }

    private static long share(long paise, int basisPoints) {
        return rounded(paise * basisPoints, WHOLE);
    }

    /** Half up. */
    private static long rounded(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
