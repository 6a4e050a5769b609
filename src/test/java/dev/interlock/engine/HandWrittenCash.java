package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.CashPosition;
import dev.interlock.fact.CommittedFlow;
import dev.interlock.fact.ExpectedSettlement;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.SupplierTerms;
import dev.interlock.policy.CashLine;
import dev.interlock.policy.ConcentrationLine;
import dev.interlock.policy.PaymentCap;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.CashBelowFloor;
import dev.interlock.signal.CashForecast;
import dev.interlock.signal.ProjectedReorder;
import dev.interlock.signal.ReorderConcentration;
import dev.interlock.signal.StockFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says from scratch what cash does on the next 30 days: loops over all facts, no engine, none of its formulas. */
final class HandWrittenCash {

    private static final int DAYS = 30;

    private final Map<FactKey, Fact> told = new HashMap<>();
    private final CashLine line;
    private final ConcentrationLine concentration;
    private final List<PaymentCap> caps;

    HandWrittenCash(Rulebook rulebook) {
        this.line = rulebook.rows(CashLine.class).get(0);
        this.concentration = rulebook.rows(ConcentrationLine.class).get(0);
        this.caps = rulebook.rows(PaymentCap.class);
    }

    void tell(List<? extends Fact> facts) {
        facts.forEach(fact -> told.merge(
                fact.key(), fact, (old, newer) -> newer.observedAt().isBefore(old.observedAt()) ? old : newer));
    }

    void forget(FactKey key) {
        told.remove(key);
    }

    /** Everything that is paid for reorders, by SKU: due stock by the figures that stand, all else by hand. */
    private Map<String, TreeMap<LocalDate, Long>> reorders(BrandSession session, LocalDate today) {
        Map<String, Long> units = session.figures(StockFigures.class)
                .map(StockFigures.class::cast)
                .filter(one -> one.reorder() != null && one.reorder().daysToOrder() == 0)
                .filter(one -> one.reorder().orderUnits() > 0)
                .collect(Collectors.groupingBy(StockFigures::sku, Collectors.summingLong(one -> one.reorder()
                        .orderUnits())));
        var paid = new TreeMap<String, TreeMap<LocalDate, Long>>();
        units.forEach((sku, many) -> {
            SkuMaster master = all(SkuMaster.class)
                    .filter(one -> one.sku().equals(sku))
                    .findFirst()
                    .orElseThrow();
            Optional<SupplierTerms> terms = all(SupplierTerms.class)
                    .filter(one -> one.supplierId().equals(master.supplierId()))
                    .findFirst();
            if (master.unitCostPaise() > 0 && terms.isPresent()) {
                paid.put(sku, payments(many * master.unitCostPaise(), master.leadTimeDays(), terms.get(), today));
            }
        });
        return paid;
    }

    private TreeMap<LocalDate, Long> payments(long value, int lead, SupplierTerms terms, LocalDate today) {
        PaymentCap cap = caps.stream()
                .filter(one -> one.microOrSmall() == terms.microOrSmall())
                .filter(one -> one.writtenAgreement() == terms.writtenAgreement())
                .findFirst()
                .orElseThrow();
        long advance = BigDecimal.valueOf(value)
                .multiply(terms.advance().fraction())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        int credit = terms.creditDays() < cap.paidWithinDays() ? terms.creditDays() : cap.paidWithinDays();
        var payments = new TreeMap<LocalDate, Long>();
        payments.merge(today, advance, Long::sum);
        payments.merge(today.plusDays(lead + credit), value - advance, Long::sum);
        return payments;
    }

    void assertAgrees(BrandSession session, LocalDate today, String as) {
        Map<String, TreeMap<LocalDate, Long>> reorders = reorders(session, today);
        Map<String, ProjectedReorder> projected = session.conclusions().stream()
                .filter(ProjectedReorder.class::isInstance)
                .map(ProjectedReorder.class::cast)
                .collect(Collectors.toMap(ProjectedReorder::sku, one -> one));
        assertThat(projected.keySet()).as(as).isEqualTo(reorders.keySet());
        projected.values().forEach(one -> assertThat(
                        one.payments().stream().mapToLong(paid -> paid.paise()).sum())
                .as("%s of %s, %s", one.payments(), one.sku(), as)
                .isEqualTo(one.valuePaise())
                .isEqualTo(one.units() * one.unitCostPaise()));
        Optional<CashPosition> position = all(CashPosition.class)
                .filter(one -> !one.date().isAfter(today))
                .max(Comparator.comparing(CashPosition::date));
        List<CashForecast> forecasts = session.figures(CashForecast.class)
                .map(CashForecast.class::cast)
                .toList();
        assertThat(forecasts).as(as).hasSize(position.isPresent() ? 1 : 0);
        if (position.isPresent()) {
            assertLedger(forecasts.get(0), position.get(), reorders, today, as);
            assertSignals(session, forecasts.get(0), position.get(), as);
        }
    }

    private void assertLedger(
            CashForecast forecast,
            CashPosition position,
            Map<String, TreeMap<LocalDate, Long>> reorders,
            LocalDate today,
            String as) {
        long balance = position.openingPaise();
        long inWindow = 0;
        assertThat(forecast.rows()).as(as).hasSize(DAYS);
        for (int at = 0; at < DAYS; at++) {
            LocalDate day = today.plusDays(at);
            CashForecast.Row row = forecast.rows().get(at);
            long paid = reorders.values().stream()
                    .mapToLong(one -> one.getOrDefault(day, 0L))
                    .sum();
            assertThat(row.date()).as(as).isEqualTo(day);
            assertThat(row.openingPaise()).as("%s opens, %s", day, as).isEqualTo(balance);
            assertThat(row.committedPaise()).as("%s committed, %s", day, as).isEqualTo(committed(day, today));
            assertThat(row.settlementsPaise()).as("%s settled, %s", day, as).isEqualTo(settled(day, today));
            assertThat(row.reordersPaise()).as("%s reordered, %s", day, as).isEqualTo(-paid);
            balance += committed(day, today) + settled(day, today) - paid;
            assertThat(row.closingPaise()).as("%s closes, %s", day, as).isEqualTo(balance);
            assertThat(row.movements().size()).as(as).isLessThanOrEqualTo(line.movementsListed());
            inWindow += paid;
        }
        long all = reorders.values().stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(forecast.reorderPaise()).as(as).isEqualTo(inWindow);
        assertThat(forecast.reorderPaise() + forecast.laterReorderPaise())
                .as(as)
                .isEqualTo(all);
        assertThat(forecast.doubtfulPaise()).as(as).isEqualTo(doubtful(today));
    }

    private long committed(LocalDate day, LocalDate today) {
        return all(CommittedFlow.class)
                .filter(flow -> !flow.settled())
                .filter(flow -> day.equals(moves(flow.dueOn(), flow.amountPaise(), today)))
                .mapToLong(CommittedFlow::amountPaise)
                .sum();
    }

    private long settled(LocalDate day, LocalDate today) {
        return all(ExpectedSettlement.class)
                .filter(one -> day.equals(moves(one.dueOn(), one.amountPaise(), today)))
                .mapToLong(ExpectedSettlement::amountPaise)
                .sum();
    }

    /** Null when on no day. */
    private @Nullable LocalDate moves(@Nullable LocalDate due, long paise, LocalDate today) {
        if (due == null || !due.isBefore(today)) {
            return due;
        }
        if (paise <= 0) {
            return today;
        }
        return due.plusDays(line.doubtfulAfterDays()).isBefore(today) ? null : today.plusDays(line.overdueInDays());
    }

    private long doubtful(LocalDate today) {
        return Stream.concat(
                        all(CommittedFlow.class)
                                .filter(flow -> !flow.settled() && flow.amountPaise() > 0)
                                .filter(flow -> moves(flow.dueOn(), flow.amountPaise(), today) == null)
                                .map(CommittedFlow::amountPaise),
                        all(ExpectedSettlement.class)
                                .filter(one -> one.dueOn() == null || one.amountPaise() > 0)
                                .filter(one -> moves(one.dueOn(), one.amountPaise(), today) == null)
                                .map(ExpectedSettlement::amountPaise))
                .mapToLong(Long::longValue)
                .sum();
    }

    private void assertSignals(BrandSession session, CashForecast forecast, CashPosition position, String as) {
        BigDecimal lent = BigDecimal.valueOf(position.facilityLimitPaise())
                .multiply(BigDecimal.valueOf(line.facilityBp(), 4))
                .setScale(0, RoundingMode.HALF_UP);
        Optional<LocalDate> below = forecast.rows().stream()
                .filter(row -> row.closingPaise() + lent.longValueExact() < line.floorPaise())
                .map(CashForecast.Row::date)
                .findFirst();
        Optional<LocalDate> said = session.conclusions().stream()
                .filter(CashBelowFloor.class::isInstance)
                .map(one -> ((CashBelowFloor) one).firstOn())
                .findFirst();
        assertThat(said).as("below the floor, %s", as).isEqualTo(below);
        Set<ReorderConcentration.Cause> causes = session.conclusions().stream()
                .filter(ReorderConcentration.class::isInstance)
                .map(one -> ((ReorderConcentration) one).cause())
                .collect(Collectors.toCollection(TreeSet::new));
        causes.remove(ReorderConcentration.Cause.MANY_SKUS);
        assertThat(causes).as("concentrated, %s", as).isEqualTo(causes(forecast, position));
    }

    private Set<ReorderConcentration.Cause> causes(CashForecast forecast, CashPosition position) {
        var causes = new TreeSet<ReorderConcentration.Cause>();
        long all = 0;
        long most = 0;
        for (int at = 0; at < DAYS; at++) {
            all -= forecast.rows().get(at).reordersPaise();
            long some = 0;
            for (int next = at; next < Math.min(DAYS, at + concentration.daysTogether()); next++) {
                some -= forecast.rows().get(next).reordersPaise();
            }
            most = Math.max(most, some);
        }
        if (all > 0
                && all >= concentration.judgedFromPaise()
                && most * 10_000.0 > all * (double) concentration.togetherBp()) {
            causes.add(ReorderConcentration.Cause.FEW_DAYS);
        }
        if (all > 0 && all * 10_000.0 > Math.max(0, position.openingPaise()) * (double) concentration.ofCashBp()) {
            causes.add(ReorderConcentration.Cause.SHARE_OF_CASH);
        }
        return causes;
    }

    private <T> Stream<T> all(Class<T> type) {
        return told.values().stream().filter(type::isInstance).map(type::cast);
    }
}
