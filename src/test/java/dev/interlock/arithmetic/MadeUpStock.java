package dev.interlock.arithmetic;

import static dev.interlock.arithmetic.Outlooks.selling;

import dev.interlock.arithmetic.CentreOutlook.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Centres, lanes and terms by chance. */
final class MadeUpStock {

    private final Random random;

    MadeUpStock(long seed) {
        this.random = new Random(seed);
    }

    /** One SKU by chance: some centres short, some not. */
    record Sku(List<CentreOutlook> centres, List<TransferLane> lanes, PurchaseTerms terms) {

        Positioning.Plan plan() {
            return Positioning.plan(centres, lanes, terms);
        }

        Sku with(List<CentreOutlook> others) {
            return new Sku(others, lanes, terms);
        }
    }

    /** Two or three centres, two or three days, a handful of units: small enough to try every plan. */
    Sku tiny() {
        int days = 2 + random.nextInt(2);
        List<CentreOutlook> centres = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            List<Long> demand = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                demand.add(1_000L * Math.max(0, random.nextInt(5) - 2));
            }
            List<Arrival> inbound = random.nextInt(3) == 0 ? List.of(new Arrival(random.nextInt(days), 1)) : List.of();
            centres.add(new CentreOutlook("c" + i, random.nextInt(5), inbound, demand, random.nextInt(4) / 3));
        }
        List<TransferLane> lanes = lanes(centres.size(), 5, 3, 4);
        return new Sku(centres, lanes, new PurchaseTerms(100, 1, 1, 1));
    }

    /** {@code count} centres over {@code days}, every other one short on average. */
    Sku large(int count, int days, int dearestPaise) {
        List<CentreOutlook> centres = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int daily = random.nextInt(40_000);
            List<Long> demand = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                demand.add((long) random.nextInt(daily + 1) + random.nextInt(daily + 1));
            }
            List<Arrival> inbound = new ArrayList<>();
            for (int arrival = random.nextInt(3); arrival > 0; arrival--) {
                inbound.add(new Arrival(random.nextInt(days + 2), random.nextInt(200)));
            }
            int units = random.nextInt(1 + 2 * days * daily / 1_000) - random.nextInt(20);
            centres.add(new CentreOutlook("c" + i, units, inbound, demand, random.nextInt(30)));
        }
        return new Sku(centres, lanes(count, count * count, 5, dearestPaise), terms());
    }

    private PurchaseTerms terms() {
        return new PurchaseTerms(
                random.nextInt(100_000), 1 + random.nextInt(60), 1 + random.nextInt(24), random.nextInt(12));
    }

    private List<TransferLane> lanes(int centres, int most, int days, int dearestPaise) {
        List<TransferLane> lanes = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            int from = random.nextInt(centres);
            int to = (from + 1 + random.nextInt(centres - 1)) % centres;
            lanes.add(new TransferLane("c" + from, "c" + to, random.nextInt(days), random.nextInt(dearestPaise + 1)));
        }
        return lanes;
    }

    /** As many units more for one of {@code centres}. */
    List<CentreOutlook> someMoreIn(List<CentreOutlook> centres) {
        List<CentreOutlook> more = new ArrayList<>(centres);
        int which = random.nextInt(more.size());
        CentreOutlook outlook = more.get(which);
        more.set(which, Outlooks.holding(outlook, outlook.availableUnits() + 1 + random.nextInt(50)));
        return more;
    }

    /** The same centres on a campaign: more is sold on some days. */
    List<CentreOutlook> onCampaign(List<CentreOutlook> centres) {
        return centres.stream()
                .map(outlook -> selling(
                        outlook,
                        outlook.demandMilli().stream()
                                .map(milli -> milli + random.nextInt(2) * random.nextInt(30_000))
                                .toList()))
                .toList();
    }

    /** The same centres with as much as each of them needs by itself. */
    static List<CentreOutlook> wellStocked(List<CentreOutlook> centres) {
        return centres.stream()
                .map(outlook -> Outlooks.holding(
                        outlook,
                        outlook.safetyUnits()
                                + (int) (outlook.demandMilli().stream()
                                                .mapToLong(milli -> milli)
                                                .sum()
                                        / 1_000)
                                + 1))
                .toList();
    }
}
