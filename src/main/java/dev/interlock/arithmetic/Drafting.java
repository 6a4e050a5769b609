package dev.interlock.arithmetic;

import dev.interlock.arithmetic.Positioning.Purchase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From what is still lacking to one order of whole packs and a multiple of the MOQ. */
final class Drafting {

    private Drafting() {}

    /** @param shortages by id of their centres */
    static List<Purchase> purchases(List<Shortage> shortages, PurchaseTerms terms) {
        List<Shortage> lacking = shortages.stream()
                .filter(shortage -> shortage.uncoveredUnits() > 0)
                .toList();
        if (lacking.isEmpty()) {
            return List.of();
        }
        long packed = lacking.stream()
                .mapToLong(shortage -> terms.packed(shortage.uncoveredUnits()))
                .sum();
        long surplus = terms.ordered(packed) - packed;
        Shortage most = lacking.stream()
                .sorted(Comparator.comparing(Shortage::uncoveredUnits, Comparator.reverseOrder()))
                .findFirst()
                .orElseThrow();
        List<Purchase> purchases = new ArrayList<>();
        for (Shortage shortage : lacking) {
            long units = terms.packed(shortage.uncoveredUnits()) + (shortage == most ? surplus : 0);
            purchases.add(new Purchase(
                    shortage.centre(),
                    units,
                    shortage.uncoveredUnits(),
                    shortage.lateUnits(),
                    shortage.firstDay(),
                    Math.multiplyExact(units, terms.unitCostPaise())));
        }
        return purchases;
    }
}
