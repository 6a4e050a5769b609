package dev.interlock.arithmetic;

import dev.interlock.arithmetic.Positioning.Standing;
import dev.interlock.arithmetic.Sharing.Part;
import java.util.List;

/**
 * What one centre still lacks when everything has been moved.
 *
 * @param lateUnits those lacking before an order given today would arrive
 * @param firstDay that lacks any of them; 0 when there are none
 */
record Shortage(Balance balance, int uncoveredUnits, int lateUnits, int firstDay) {

    static Shortage after(List<Part> parts, Balance balance, PurchaseTerms terms) {
        long[] uncovered = balance.lacking();
        for (Part part : parts) {
            if (part.lane().toCentre().equals(balance.outlook().centre())) {
                uncovered[part.neededByDay()] -= part.units();
            }
        }
        long units = 0;
        long late = 0;
        int first = 0;
        for (int day = uncovered.length - 1; day >= 0; day--) {
            units += uncovered[day];
            late += day < terms.leadDays() ? uncovered[day] : 0;
            first = uncovered[day] > 0 ? day : first;
        }
        return new Shortage(balance, Math.toIntExact(units), Math.toIntExact(late), first);
    }

    String centre() {
        return balance.outlook().centre();
    }

    Standing standing() {
        return new Standing(
                centre(),
                balance.demandUnits(),
                balance.coveredDays(),
                balance.lackingUnits(),
                balance.spareUnits(),
                uncoveredUnits);
    }
}
