package dev.interlock.engine;

import dev.interlock.arithmetic.Ageing;
import dev.interlock.arithmetic.Change;
import dev.interlock.arithmetic.LeadTimeDemand;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.Rate;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockAge;
import dev.interlock.fact.StockLevel;
import dev.interlock.policy.AgeLine;
import dev.interlock.policy.WatchLine;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.AgedStock;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Figure;
import dev.interlock.signal.LowCover;
import dev.interlock.signal.SlowStock;
import dev.interlock.signal.StockValue;
import dev.interlock.signal.UnvaluedStock;
import dev.interlock.signal.VelocityShift;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Watches stock: OW, by hand, everything anew from all that was told. */
final class HandWrittenStock {

    private final Rulebook rulebook;
    private final Map<FactKey, Fact> known = new HashMap<>();
    private final Map<ConclusionKey, Conclusion> standing = new TreeMap<>();

    HandWrittenStock(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    void tell(Fact fact) {
        Fact before = known.get(fact.key());
        if (before == null || !fact.observedAt().isBefore(before.observedAt())) {
            known.put(fact.key(), fact);
        }
    }

    /** What stands on {@code today}. */
    Map<ConclusionKey, Conclusion> standing(LocalDate today) {
        standing.clear();
        all(StockLevel.class).forEach(stock -> watch(stock, today));
        all(StockAge.class).forEach(stock -> age(stock, today));
        return standing;
    }

    /** What it is worth on {@code today}, by SKU and centre. */
    Map<String, Figure> worth(LocalDate today) {
        return all(StockLevel.class)
                .map(stock -> worth(stock, today))
                .collect(Collectors.toMap(Figure::subject, x -> x));
    }

    private Figure worth(StockLevel stock, LocalDate today) {
        SkuMaster master = master(stock.sku());
        if (master == null || master.unitCostPaise() == 0) {
            return new UnvaluedStock(
                    stock.sku(), stock.fulfilmentCentre(), stock.onHand(), stock.putawayPending(), stock.inTransit());
        }
        long cost = master.unitCostPaise();
        return new StockValue(
                stock.sku(),
                stock.fulfilmentCentre(),
                cost,
                stock.onHand(),
                stock.onHand() * cost,
                stock.blocked() * cost,
                stock.putawayPending() * cost,
                stock.inTransit() * cost,
                (stock.onHand() + stock.putawayPending() + stock.inTransit()) * cost,
                all(StockAge.class)
                        .filter(age -> age.sku().equals(stock.sku())
                                && age.fulfilmentCentre().equals(stock.fulfilmentCentre()))
                        .findFirst()
                        .map(age -> byAge(age, master, today))
                        .orElse(null));
    }

    private StockValue.ByAge byAge(StockAge stock, SkuMaster master, LocalDate today) {
        AgeLine line = lineOf(rulebook.rows(AgeLine.class), AgeLine::category, master);
        List<Ageing.Band> bands = bands(stock, master.unitCostPaise(), line, today);
        return new StockValue.ByAge(
                today, bands, line.oldAfterDays(), bands.get(3).costPaise());
    }

    private <T> Stream<T> all(Class<T> type) {
        return known.values().stream().filter(type::isInstance).map(type::cast);
    }

    private SkuMaster master(String sku) {
        return all(SkuMaster.class)
                .filter(one -> one.sku().equals(sku))
                .findFirst()
                .orElse(null);
    }

    private Set<String> asked(String centre) {
        var states = new TreeSet<String>();
        all(FulfilmentCentre.class)
                .filter(one -> one.fulfilmentCentre().equals(centre))
                .forEach(one -> states.addAll(one.serves()));
        all(FulfilmentCentre.class)
                .filter(one -> one.fulfilmentCentre().compareTo(centre) < 0)
                .forEach(one -> states.removeAll(one.serves()));
        return states;
    }

    /** Units of each told day among the {@code days} days before {@code end}, exclusive. */
    private List<Long> sold(String sku, Set<String> states, LocalDate end, int days) {
        return Stream.iterate(1, back -> back <= days, back -> back + 1)
                .map(end::minusDays)
                .filter(day -> all(DailyDemand.class).anyMatch(one -> one.date().equals(day)))
                .map(day -> all(DailyDemand.class)
                        .filter(one -> one.date().equals(day)
                                && one.sku().equals(sku)
                                && states.contains(one.geo().code()))
                        .mapToLong(DailyDemand::units)
                        .sum())
                .toList();
    }

    private void watch(StockLevel stock, LocalDate today) {
        SkuMaster master = master(stock.sku());
        Set<String> states = asked(stock.fulfilmentCentre());
        var told = all(DailyDemand.class).map(DailyDemand::date).collect(Collectors.toCollection(TreeSet::new));
        if (states.isEmpty() || told.isEmpty() || !told.first().isBefore(today)) {
            return;
        }
        WatchLine line = lineOf(rulebook.rows(WatchLine.class), WatchLine::category, master);
        LocalDate end = told.last().isBefore(today) ? told.last().plusDays(1) : today;
        int available = stock.onHand() - stock.blocked() - stock.openSale() + stock.putawayPending();
        List<Long> demand = sold(stock.sku(), states, end, line.demandDays());
        cover(stock, master, line, available, demand, today);
        slow(stock, line, available, demand);
        List<Long> recent = sold(stock.sku(), states, end, line.recentDays());
        shift(
                stock,
                line,
                available,
                recent,
                sold(stock.sku(), states, end.minusDays(line.recentDays()), line.recentDays()));
    }

    private static <R> R lineOf(List<R> rows, Function<R, String> category, SkuMaster master) {
        return rows.stream()
                .filter(row -> master != null && category.apply(row).equals(master.category()))
                .findFirst()
                .orElseGet(() -> rows.stream()
                        .filter(row -> category.apply(row).equals("ALL"))
                        .findFirst()
                        .orElseThrow());
    }

    private static long sum(List<Long> units) {
        return units.stream().mapToLong(Long::longValue).sum();
    }

    private static long perDayMilli(List<Long> units) {
        return units.isEmpty() ? 0 : (2_000 * sum(units) + units.size()) / (2L * units.size());
    }

    /** By sums of squares, not around the mean. */
    private static long sdMilli(List<Long> units) {
        long days = units.size();
        long squares = units.stream().mapToLong(one -> one * one).sum();
        long spread = days * squares - sum(units) * sum(units);
        return days < 2 ? 0 : Math.round(1_000 * Math.sqrt((double) spread / (days * (days - 1))));
    }

    private void cover(
            StockLevel stock, SkuMaster master, WatchLine line, int available, List<Long> demand, LocalDate today) {
        long sold = sum(demand);
        long left = Math.max(0, available) * (long) demand.size();
        boolean enoughTold = demand.size() >= line.daysTold();
        boolean low = available > 0 && enoughTold && left < line.coverBelowDays() * sold;
        if (sold > 0 && (available <= 0 || low)) {
            boolean orderable = master != null && enoughTold && perDayMilli(demand) > 0;
            put(new LowCover(
                    stock.sku(),
                    stock.fulfilmentCentre(),
                    available,
                    stock.onOrder() + stock.inTransit(),
                    sold,
                    demand.size(),
                    perDayMilli(demand),
                    sdMilli(demand),
                    (200 * left + sold) / (2 * sold),
                    line.coverBelowDays(),
                    today.plusDays(left / sold),
                    orderable ? purchase(stock, master, line, available, demand, today) : null,
                    line.actWithinHours()));
        }
    }

    private static LowCover.Purchase purchase(
            StockLevel stock, SkuMaster master, WatchLine line, int available, List<Long> demand, LocalDate today) {
        long daily = perDayMilli(demand);
        long safety = new LeadTimeDemand(
                        daily, sdMilli(demand), master.leadTimeDays() * 1_000L, master.leadTimeSdDays() * 1_000L)
                .safetyStockMilli(line.serviceZ());
        long point = daily * master.leadTimeDays() + safety;
        long coming = 1_000L * (available + stock.onOrder() + stock.inTransit());
        long needed = daily * (master.leadTimeDays() + line.reviewDays()) + safety - coming;
        long minimums = needed <= 0 ? 0 : (needed + master.moq() * 1_000L - 1) / (master.moq() * 1_000L);
        long packs = (minimums * master.moq() + master.packSize() - 1) / master.packSize();
        long days = coming <= point ? 0 : (coming - point) / daily;
        return new LowCover.Purchase(safety, point, packs * master.packSize(), today.plusDays(days));
    }

    private void slow(StockLevel stock, WatchLine line, int available, List<Long> demand) {
        long sold = sum(demand);
        boolean below = sold * 10_000 < (sold + available) * line.slowBelowBp();
        if (demand.size() >= line.daysTold() && available >= line.slowUnits() && below) {
            put(new SlowStock(
                    stock.sku(),
                    stock.fulfilmentCentre(),
                    available,
                    sold,
                    line.demandDays(),
                    demand.size(),
                    new Ratio(sold, sold + available),
                    new Rate(line.slowBelowBp()),
                    line.actWithinHours()));
        }
    }

    private void shift(StockLevel stock, WatchLine line, int available, List<Long> recent, List<Long> before) {
        if (Math.min(recent.size(), before.size()) < line.recentTold()
                || Math.max(sum(recent), sum(before)) < line.shiftUnits()
                || sum(before) == 0) {
            return;
        }
        long now = 10_000 * sum(recent) * before.size();
        long then = sum(before) * recent.size();
        boolean up = now >= then * (10_000 + line.upBp());
        if (up || now <= then * (10_000 - line.downBp())) {
            put(new VelocityShift(
                    stock.sku(),
                    stock.fulfilmentCentre(),
                    up ? VelocityShift.Direction.UP : VelocityShift.Direction.DOWN,
                    available,
                    line.recentDays(),
                    new Change(sum(recent), recent.size(), sum(before), before.size()),
                    new Rate(up ? line.upBp() : line.downBp()),
                    line.actWithinHours()));
        }
    }

    private void age(StockAge stock, LocalDate today) {
        SkuMaster master = master(stock.sku());
        AgeLine line = lineOf(rulebook.rows(AgeLine.class), AgeLine::category, master);
        Long cost = master == null ? null : master.unitCostPaise();
        // The first day on which too much was too old, tried one by one.
        LocalDate since = today;
        while (tooOld(stock, line, cost, since)) {
            since = since.minusDays(1);
        }
        if (!since.equals(today)) {
            Ageing.Band old = band(stock, cost, today, line.oldAfterDays() + 1, null);
            put(new AgedStock(
                    stock.sku(),
                    stock.fulfilmentCentre(),
                    old.units(),
                    old.costPaise(),
                    line.oldAfterDays(),
                    since.plusDays(1),
                    bands(stock, cost, line, today),
                    line.oldUnits(),
                    line.oldPaise(),
                    line.actWithinHours()));
        }
    }

    private static List<Ageing.Band> bands(StockAge stock, Long cost, AgeLine line, LocalDate today) {
        return List.of(
                band(stock, cost, today, 0, line.firstDays()),
                band(stock, cost, today, line.firstDays() + 1, line.secondDays()),
                band(stock, cost, today, line.secondDays() + 1, line.oldAfterDays()),
                band(stock, cost, today, line.oldAfterDays() + 1, null));
    }

    private static boolean tooOld(StockAge stock, AgeLine line, Long cost, LocalDate day) {
        Ageing.Band old = band(stock, cost, day, line.oldAfterDays() + 1, null);
        return old.units() > line.oldUnits() || (cost != null && old.units() * cost > line.oldPaise());
    }

    private static Ageing.Band band(StockAge stock, Long cost, LocalDate day, int from, Integer to) {
        long units = stock.lots().stream()
                .filter(lot -> !lot.receivedOn().isAfter(day.minusDays(from)))
                .filter(lot -> to == null || !lot.receivedOn().isBefore(day.minusDays(to)))
                .mapToLong(StockAge.Lot::units)
                .sum();
        return new Ageing.Band(from, to, units, cost == null ? null : Long.valueOf(units * cost));
    }

    private void put(Conclusion conclusion) {
        standing.put(conclusion.key(), conclusion);
    }
}
