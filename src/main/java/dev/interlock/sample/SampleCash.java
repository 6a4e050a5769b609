package dev.interlock.sample;

import dev.interlock.fact.BankCredit;
import dev.interlock.fact.CashPosition;
import dev.interlock.fact.CommittedFlow;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Rate;
import dev.interlock.fact.SupplierTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the brand has in its bank accounts, what is committed, and how its suppliers are paid.
 *
 * <p>Cash lasts for everything that is committed. It does not last once festive wear is ordered again: its supplier is
 * a micro enterprise whose credit stands nowhere in writing, so it is paid 15 days after delivery, and those days fall
 * on rent and salaries.
 */
final class SampleCash {

    /** How festive wear makes reordering come together. */
    static final String CAUSE = "FEW_DAYS";

    /** So many days after the last one the brand closes below the floor: 15 days after a delivery ordered that day. */
    private static final int SHORT_IN_DAYS = SampleGoods.LEAD_TIME_DAYS + 15;

    private static final long LAKH_PAISE = 10_000_000;
    private static final long OPENING_LAKH = 240;
    private static final long FACILITY_LAKH = 50;
    /** The day, numbered from 0, on which finance tells what is committed. */
    private static final int PLANNED_ON = SampleSize.DAYS - 7;

    /** Couriers hand over what buyers paid them in cash on this day, and every so many days from then on. */
    private static final int FIRST_HANDOVER = 18;

    private static final int HANDOVER_EVERY = 14;
    private static final long HANDOVER_LAKH = 30;
    private static final String HANDOVER = "Cash on delivery, handed over by couriers";

    private static final List<Committed> COMMITTED = List.of(
            new Committed("ADS-1", "Advertising bills", 7, -80),
            new Committed("COD-1", HANDOVER, 12, HANDOVER_LAKH),
            new Committed("ADS-2", "Advertising bills", 21, -80),
            new Committed("RENT", "Rent of three centres", SHORT_IN_DAYS - 1, -18),
            new Committed("PAY", "Salaries", SHORT_IN_DAYS, -45),
            new Committed("COD-2", HANDOVER, 26, HANDOVER_LAKH));

    private final SampleSize size;

    /**
     * Money that moves once.
     *
     * @param inDays days after the last one
     * @param lakh in ₹1,00,000; negative when it goes
     */
    private record Committed(String id, String purpose, int inDays, long lakh) {}

    SampleCash(SampleSize size) {
        this.size = size;
    }

    /** The first day that closes below the floor, and the lowest one. */
    static LocalDate shortOn(SampleSize size) {
        return size.until().plusDays(SHORT_IN_DAYS);
    }

    /** What must be ordered again on the last evening. */
    static List<String> reordered() {
        return SampleSku.ALL.stream()
                .filter(sku -> sku.festive() || sku.sku().equals(FlashSale.COMING.sku()))
                .map(SampleSku::sku)
                .toList();
    }

    /** The terms of all suppliers, known since before the first day. */
    static List<Fact> standing(Instant known) {
        return List.of(
                new SupplierTerms("SUP-K", false, true, 60, new Rate(0), known),
                new SupplierTerms("SUP-S", true, false, 60, new Rate(2_500), known),
                new SupplierTerms("SUP-T", false, true, 45, new Rate(0), known),
                new SupplierTerms("SUP-W", false, true, 45, new Rate(1_000), known),
                new SupplierTerms("SUP-F", true, true, 45, new Rate(2_000), known));
    }

    /** What finance tells of the day with this number: its opening balance, cash on delivery and, once, commitments. */
    List<Fact> on(int day, Instant told) {
        LocalDate date = size.date(day);
        var facts = new ArrayList<Fact>();
        facts.add(new CashPosition(date, opening(day), paise(FACILITY_LAKH), told));
        if (day >= FIRST_HANDOVER && (day - FIRST_HANDOVER) % HANDOVER_EVERY == 0) {
            facts.add(new BankCredit("UTR-COD-" + date, paise(HANDOVER_LAKH), date, told));
        }
        if (day == PLANNED_ON) {
            COMMITTED.forEach(one -> facts.add(new CommittedFlow(
                    one.id(),
                    size.until().plusDays(one.inDays()),
                    paise(one.lakh()),
                    one.purpose(),
                    null,
                    false,
                    told)));
        }
        return facts;
    }

    private long opening(int day) {
        boolean last = day == SampleSize.DAYS - 1;
        return last ? paise(OPENING_LAKH) : Chance.of(size.seed(), 10, day).about(paise(OPENING_LAKH), 3);
    }

    private long paise(long lakh) {
        return lakh * LAKH_PAISE * size.factor();
    }
}
