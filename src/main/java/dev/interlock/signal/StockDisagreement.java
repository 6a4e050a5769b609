package dev.interlock.signal;

import dev.interlock.fact.StockAge;
import dev.interlock.fact.StockLevel;
import dev.interlock.policy.Agreement;

/** Units of one SKU at one centre that are told by age and on hand, too far apart. */
public record StockDisagreement(String sku, String centre, long agedUnits, long onHandUnits, Agreement line)
        implements Derived {

    /** By {@code line}. */
    public StockDisagreement(StockAge age, StockLevel level, Agreement line) {
        this(age.sku(), age.fulfilmentCentre(), age.units(), level.onHand(), line);
    }

    /** By how many units. */
    long apart() {
        return Math.abs(agedUnits - onHandUnits);
    }
}
