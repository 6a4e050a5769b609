package dev.interlock.sample;

import dev.interlock.fact.CauseClass;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The same deliveries, counted by the brand's own logistics system: one finished window a day for each
 * pin code and payment mode that had a shipment in it. Memory holds the counts of seven days, whatever
 * the number of orders.
 */
final class CountedDeliveries implements Deliveries {

    private static final List<PaymentMode> MODES = List.of(PaymentMode.COD, PaymentMode.PREPAID);
    private static final CauseClass[] CAUSES = CauseClass.values();
    /** Attempted, failed, returned, then the failed ones by cause. */
    private static final int COUNTERS = 3 + CAUSES.length;

    private final SampleSize size;
    private final SampleGeography geography;
    /** By day modulo seven, then pin code and mode, then counter. */
    private final int[][] counts;

    private final int[] sums;

    CountedDeliveries(SampleSize size, SampleGeography geography) {
        this.size = size;
        this.geography = geography;
        int cells = geography.pins().size() * MODES.size() * COUNTERS;
        this.counts = new int[NdrWindow.DAYS][cells];
        this.sums = new int[cells];
        for (int day = 1 - NdrWindow.DAYS; day < 0; day++) {
            count(day);
        }
    }

    @Override
    public List<Fact> on(int day) {
        count(day);
        LocalDate end = size.date(day);
        Instant known = end.atTime(22, 0).atZone(SampleSize.ZONE).toInstant();
        var windows = new ArrayList<Fact>();
        for (int pin = 0; pin < geography.pins().size(); pin++) {
            for (int mode = 0; mode < MODES.size(); mode++) {
                int cell = cell(pin, mode);
                if (sums[cell] > 0) {
                    windows.add(window(geography.pins().get(pin), MODES.get(mode), cell, end, known));
                }
            }
        }
        return windows;
    }

    private void count(int day) {
        int[] today = counts[Math.floorMod(day, NdrWindow.DAYS)];
        for (int i = 0; i < today.length; i++) {
            sums[i] -= today[i];
            today[i] = 0;
        }
        Chance chance = Chance.of(size.seed(), 2, day);
        long orders = chance.about((long) SampleGeography.ORDERS_PER_DAY * size.factor(), 4);
        for (long order = 0; order < orders; order++) {
            int at = geography.pick(chance);
            SamplePin pin = geography.pins().get(at);
            if (pin.orders(day, chance)) {
                Fate fate = Fate.of(pin, Fate.failing(pin, day, size), chance);
                count(fate, cell(at, MODES.indexOf(fate.mode())), today);
            }
        }
        for (int i = 0; i < today.length; i++) {
            sums[i] += today[i];
        }
    }

    private static void count(Fate fate, int cell, int[] today) {
        today[cell]++;
        if (fate.failed() > 0) {
            today[cell + 1]++;
            today[cell + 2] += fate.returned() ? 1 : 0;
            today[cell + 3 + fate.cause().ordinal()]++;
        }
    }

    private NdrWindow window(SamplePin pin, PaymentMode mode, int cell, LocalDate end, Instant known) {
        Map<CauseClass, Integer> causes = new EnumMap<>(CauseClass.class);
        for (CauseClass cause : CAUSES) {
            int count = sums[cell + 3 + cause.ordinal()];
            if (count > 0) {
                causes.put(cause, count);
            }
        }
        return new NdrWindow(
                Geo.pin(pin.pin()),
                pin.stateCode(),
                mode,
                end.minusDays(NdrWindow.DAYS - 1L),
                end,
                sums[cell],
                sums[cell + 1],
                sums[cell],
                sums[cell + 2],
                0,
                causes,
                known);
    }

    private static int cell(int pin, int mode) {
        return (pin * MODES.size() + mode) * COUNTERS;
    }
}
