package dev.interlock.arithmetic;

import dev.interlock.arithmetic.CentreOutlook.Arrival;
import java.util.List;
import java.util.stream.IntStream;

/** Words for centres, lanes and terms in tests. */
final class Outlooks {

    /** One unit at a time, ₹100 each, tomorrow. */
    static final PurchaseTerms FREELY = new PurchaseTerms(10_000, 1, 1, 1);

    private Outlooks() {}

    /** A centre without safety stock that holds {@code units} and sells {@code demand} day by day from tomorrow on. */
    static CentreOutlook centre(String centre, int units, int... demand) {
        return new CentreOutlook(
                centre,
                units,
                List.of(),
                IntStream.of(demand).mapToObj(day -> day * 1_000L).toList(),
                0);
    }

    static CentreOutlook keeping(CentreOutlook outlook, int safetyUnits) {
        return new CentreOutlook(
                outlook.centre(), outlook.availableUnits(), outlook.inbound(), outlook.demandMilli(), safetyUnits);
    }

    static CentreOutlook awaiting(CentreOutlook outlook, int day, int units) {
        return new CentreOutlook(
                outlook.centre(),
                outlook.availableUnits(),
                List.of(new Arrival(day, units)),
                outlook.demandMilli(),
                outlook.safetyUnits());
    }

    static CentreOutlook holding(CentreOutlook outlook, int units) {
        return new CentreOutlook(
                outlook.centre(), units, outlook.inbound(), outlook.demandMilli(), outlook.safetyUnits());
    }

    static CentreOutlook selling(CentreOutlook outlook, List<Long> demandMilli) {
        return new CentreOutlook(
                outlook.centre(), outlook.availableUnits(), outlook.inbound(), demandMilli, outlook.safetyUnits());
    }

    /** From {@code from} to {@code to} in {@code days} at {@code paise} a unit. */
    static TransferLane lane(String from, String to, int days, int paise) {
        return new TransferLane(from, to, days, paise);
    }
}
