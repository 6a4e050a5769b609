package dev.interlock.arithmetic;

import java.util.Comparator;
import java.util.List;

/**
 * Where the stock of one SKU should stand: what to move between fulfilment centres, and what to buy.
 *
 * <p>Days count from today: 0 is today, 1 is tomorrow. What arrives on a day can be sold on that day, what leaves on
 * a day leaves after its sales.
 *
 * <ol>
 *   <li>A centre <em>lacks</em> what its demand up to a day exceeds its stock and arrivals by, and, on the last day
 *       of the horizon, what it needs to end with its safety stock.
 *   <li>It can <em>spare</em> on a day what no later day needs, its safety stock left untouched on each of them.
 *   <li>What is moved comes in time for the day that lacks it. Most units are covered that can be, those of earlier
 *       days first; among such plans one of least cost, and among those one that draws on the centres which can
 *       spare most.
 *   <li>What then remains is bought: see {@link Purchase}.
 * </ol>
 *
 * <p>The order in which centres and lanes are told makes no difference. See {@code docs/positioning.md}.
 */
public final class Positioning {

    private static final int MOST_CENTRES = 100;
    private static final int MOST_LANES = 2_000;
    private static final long MOST_LACKING = 5_000_000;

    private Positioning() {}

    /**
     * What stands where, what should be moved and what bought.
     *
     * @param standings of every centre, by id
     * @param transfers by giver, receiver and day
     * @param purchases by centre
     */
    public record Plan(List<Standing> standings, List<Transfer> transfers, List<Purchase> purchases) {

        public Plan {
            standings = List.copyOf(standings);
            transfers = List.copyOf(transfers);
            purchases = List.copyOf(purchases);
        }

        /** Whether no centre lacks anything, so that nothing need be done. */
        public boolean absorbs() {
            return standings.stream().allMatch(standing -> standing.lackingUnits() == 0);
        }

        /** What the order of all purchases comes to. */
        public long purchaseCostPaise() {
            return purchases.stream().mapToLong(Purchase::costPaise).reduce(0, Math::addExact);
        }

        /** What all transfers cost. */
        public long transferCostPaise() {
            return transfers.stream().mapToLong(Transfer::costPaise).reduce(0, Math::addExact);
        }
    }

    /**
     * How one centre stands before anything is moved or bought, and what moving leaves to be bought.
     *
     * @param centre its id
     * @param demandUnits over the horizon, rounded up
     * @param coveredDays how many days from tomorrow on demand is covered; the stock-out is on the day after, unless
     *     that lies beyond the horizon
     * @param lackingUnits what demand and safety stock lack over the horizon
     * @param spareUnits what it could give away by the end of the horizon
     * @param uncoveredUnits what is still lacking when everything has been moved
     */
    public record Standing(
            String centre, long demandUnits, int coveredDays, long lackingUnits, long spareUnits, int uncoveredUnits) {}

    /**
     * Units that one centre should send to another.
     *
     * @param fromCentre where they leave
     * @param toCentre where they are lacking
     * @param units how many
     * @param readyDay from which day on they lie ready; 0 is today
     * @param leaveByDay on which day they leave at the latest
     * @param neededByDay the day that lacks the first of them: {@code leaveByDay} and the days on the lane
     * @param costPaise what moving them costs
     */
    public record Transfer(
            String fromCentre,
            String toCentre,
            int units,
            int readyDay,
            int leaveByDay,
            int neededByDay,
            long costPaise) {}

    /**
     * One centre's part of the order that should be drafted.
     *
     * <p>Each centre's uncovered units are filled up to whole packs. The sum over all centres is filled up to a
     * multiple of the MOQ, and that to whole packs; what this adds goes to the centre that lacks most (of several,
     * the first by id).
     *
     * @param centre where it should be delivered
     * @param units how many are ordered
     * @param uncoveredUnits how many are lacking there
     * @param lateUnits how many of those are lacking before an order given today would arrive
     * @param neededByDay the day that lacks the first of them; 0 is today
     * @param costPaise {@code units} at the price of one
     */
    public record Purchase(
            String centre, long units, int uncoveredUnits, int lateUnits, int neededByDay, long costPaise) {

        /** Whether all of them arrive before they are lacking. Late ones are ordered all the same. */
        public boolean arrivesInTime() {
            return lateUnits == 0;
        }
    }

    /**
     * The plan for one SKU.
     *
     * @param centres every centre that holds, awaits or sells it, all with the same horizon
     * @param lanes every way between centres; those of other centres are passed over
     * @throws IllegalArgumentException when a centre is told twice, horizons differ, or a limit is exceeded
     */
    public static Plan plan(List<CentreOutlook> centres, List<TransferLane> lanes, PurchaseTerms terms) {
        List<Balance> balances = centres.stream()
                .sorted(Comparator.comparing(CentreOutlook::centre))
                .map(Balance::new)
                .toList();
        check(balances, lanes);
        var ways = lanes.stream().distinct().sorted(TransferLane.BY_NAME).toList();
        List<Sharing.Part> parts = new Sharing(balances, ways).parts();
        List<Shortage> shortages = balances.stream()
                .map(balance -> Shortage.after(parts, balance, terms))
                .toList();
        List<Standing> standings = shortages.stream().map(Shortage::standing).toList();
        return new Plan(standings, Departures.of(parts), Drafting.purchases(shortages, terms));
    }

    private static void check(List<Balance> balances, List<TransferLane> lanes) {
        CentreOutlook.require(
                balances.size() <= MOST_CENTRES,
                "%d centres are told for one SKU; at most %d are possible.",
                balances.size(),
                MOST_CENTRES);
        CentreOutlook.require(
                lanes.size() <= MOST_LANES,
                "%d transfer lanes are told; at most %d are possible.",
                lanes.size(),
                MOST_LANES);
        for (int i = 1; i < balances.size(); i++) {
            CentreOutlook before = balances.get(i - 1).outlook();
            CentreOutlook outlook = balances.get(i).outlook();
            CentreOutlook.require(
                    !outlook.centre().equals(before.centre()), "The centre (%s) is told twice.", outlook.centre());
            CentreOutlook.require(
                    outlook.demandMilli().size() == before.demandMilli().size(),
                    "The demand at centre (%s) has %d days, that at centre (%s) %d; all must have the same.",
                    before.centre(),
                    before.demandMilli().size(),
                    outlook.centre(),
                    outlook.demandMilli().size());
        }
        long lacking = balances.stream().mapToLong(Balance::lackingUnits).sum();
        CentreOutlook.require(
                lacking <= MOST_LACKING,
                "The centres lack %d units of one SKU; at most %d can be planned."
                        + " Maybe demand was told in millionths instead of thousandths.",
                lacking,
                MOST_LACKING);
    }
}
