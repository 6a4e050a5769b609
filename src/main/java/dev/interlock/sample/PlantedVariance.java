package dev.interlock.sample;

import dev.interlock.fact.SettlementComponent;
import dev.interlock.sample.SettlementReport.Amount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is wrong with the sample's settlements, on purpose. Everything else is settled as it should be. */
enum PlantedVariance {
    /** Of the price, a part never came. */
    PRICE_CUT(SampleMarketplace.NAME, 21, 120_000, "SHORT_SETTLEMENT", 4_500),
    /** The closing fee was taken twice. */
    CLOSED_TWICE(SampleMarketplace.NAME, 15, 78_000, "DUPLICATE_DEDUCTION", 3_000),
    /** Its return was deducted, and the warehouse says nothing of it. */
    NEVER_CAME_BACK(SampleMarketplace.NAME, 7, 149_900, "RETURN_DEDUCTION_WITHOUT_WMS_RECEIPT", 149_900),
    /** Nothing came for it: ₹1,200, less ₹339 of fees, ₹61.02 of GST on them and ₹6.91 of taxes. */
    NEVER_PAID(SampleMarketplace.NAME, 9, 120_000, "MISSING_SETTLEMENT", 79_307),
    /** A parcel of 400 g was charged as one of 1,900 g. Operations had held so before. */
    WEIGHED_HEAVIER(SampleMarketplace.NAME, 22, 99_900, "WEIGHT_OVERCHARGE", 7_500),
    /** The gateway took 2.9 % instead of 2 %. */
    DEAR_PAYMENT(SampleGateway.NAME, 25, 250_000, "FEE_OVERCHARGE", 2_250),
    /** Nothing came for it: ₹650, less a fee of ₹13 and ₹2.34 of GST on it. */
    LOST_PAYMENT(SampleGateway.NAME, 24, 65_000, "MISSING_SETTLEMENT", 63_466),
    /** The bank shows less than the report of a day's payments pays. */
    CREDITED_LESS(SampleGateway.NAME, 28, 0, "BANK_MISMATCH", 150_000);

    /** Of the items of a day, the one that has a story. */
    static final int NUMBER = 1;

    static final String SKU = "SAR-1";
    static final int GRAMS = 400;
    private static final int CHARGED_GRAMS = 1_900;

    private final String counterparty;
    private final int day;
    private final long pricePaise;
    private final String told;
    private final long stakePaise;

    PlantedVariance(String counterparty, int day, long pricePaise, String told, long stakePaise) {
        this.counterparty = counterparty;
        this.day = day;
        this.pricePaise = pricePaise;
        this.told = told;
        this.stakePaise = stakePaise;
    }

    /** What is planted with the item of this number that {@code counterparty} settles, sold or paid on {@code day}. */
    static Optional<PlantedVariance> of(String counterparty, int day, int number) {
        return Arrays.stream(values())
                .filter(one -> number == NUMBER && one != CREDITED_LESS)
                .filter(one -> one.counterparty.equals(counterparty) && one.day == day)
                .findFirst();
    }

    /** What the counterparty reports, where it should report {@code due}. */
    List<Amount> reported(List<Amount> due) {
        return switch (this) {
            case PRICE_CUT -> less(due, SettlementComponent.PRINCIPAL);
            case DEAR_PAYMENT -> less(due, SettlementComponent.GATEWAY_FEE);
            case WEIGHED_HEAVIER -> less(due, SettlementComponent.LOGISTICS_FEE);
            case CLOSED_TWICE -> twice(due, SettlementComponent.CLOSING_FEE);
            case NEVER_PAID, LOST_PAYMENT -> List.of();
            case NEVER_CAME_BACK, CREDITED_LESS -> due;
        };
    }

    private List<Amount> less(List<Amount> due, SettlementComponent component) {
        return due.stream()
                .map(one -> one.component() == component
                        ? new Amount(component, one.paise() - stakePaise, heavier(one))
                        : one)
                .toList();
    }

    private static List<Amount> twice(List<Amount> due, SettlementComponent component) {
        var reported = new ArrayList<>(due);
        due.stream().filter(one -> one.component() == component).forEach(reported::add);
        return reported;
    }

    private static int heavier(Amount due) {
        return due.chargedGrams() == 0 ? 0 : CHARGED_GRAMS;
    }

    /** Who settles. */
    String counterparty() {
        return counterparty;
    }

    /** What it is about: the item, or the report. */
    String subject(SampleSize size) {
        if (this == CREDITED_LESS) {
            return SampleGateway.report(size, day);
        }
        return counterparty.equals(SampleGateway.NAME)
                ? SampleGateway.item(size, day, NUMBER)
                : SampleMarketplace.item(size, day, NUMBER);
    }

    /** The day, numbered from 0, on which it was sold or paid. */
    int day() {
        return day;
    }

    /** What the buyer paid. */
    long pricePaise() {
        return pricePaise;
    }

    /** What the service should call it. */
    String told() {
        return told;
    }

    /** What is missing, or can be claimed. */
    long stakePaise() {
        return stakePaise;
    }
}
