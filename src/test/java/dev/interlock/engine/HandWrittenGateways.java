package dev.interlock.engine;

import dev.interlock.arithmetic.Ratio;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.GatewayDay;
import dev.interlock.fact.Rate;
import dev.interlock.policy.GatewayLine;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.HighGatewayFee;
import dev.interlock.signal.LateSettlement;
import dev.interlock.signal.LowSuccessRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Watches payment gateways: FW, by hand, everything anew from all that was told. */
final class HandWrittenGateways {

    private final Rulebook rulebook;
    private final Map<FactKey, GatewayDay> known = new HashMap<>();
    private final Map<ConclusionKey, Conclusion> standing = new TreeMap<>();

    HandWrittenGateways(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    void tell(GatewayDay day) {
        GatewayDay before = known.get(day.key());
        if (before == null || !day.observedAt().isBefore(before.observedAt())) {
            known.put(day.key(), day);
        }
    }

    /** What stands now. */
    Map<ConclusionKey, Conclusion> standing() {
        standing.clear();
        known.values().stream()
                .collect(Collectors.groupingBy(GatewayDay::gateway, Collectors.groupingBy(GatewayDay::method)))
                .forEach((gateway, methods) ->
                        methods.forEach((method, days) -> rulebook.rows(GatewayLine.class).stream()
                                .filter(line -> List.of("ALL", gateway).contains(line.gateway())
                                        && List.of("ALL", method).contains(line.method()))
                                .findFirst()
                                .ifPresent(line -> watch(gateway, method, line, days))));
        return standing;
    }

    private void watch(String gateway, String method, GatewayLine line, List<GatewayDay> told) {
        LocalDate through =
                told.stream().map(GatewayDay::date).max(LocalDate::compareTo).orElseThrow();
        List<GatewayDay> days = ago(told, through, 0, line.days());
        List<GatewayDay> before = ago(told, through, line.days(), line.days() + line.daysBefore());
        success(gateway, method, line, through, days, before);
        fee(gateway, method, line, through, days);
        delay(gateway, method, line, through, days);
    }

    /** What was told of the days that were {@code from} to {@code to} days, exclusive, before {@code through}. */
    private static List<GatewayDay> ago(List<GatewayDay> told, LocalDate through, int from, int to) {
        return told.stream()
                .filter(day -> through.toEpochDay() - day.date().toEpochDay() >= from
                        && through.toEpochDay() - day.date().toEpochDay() < to)
                .toList();
    }

    private void success(
            String gateway,
            String method,
            GatewayLine line,
            LocalDate through,
            List<GatewayDay> days,
            List<GatewayDay> before) {
        long tried = sum(days, GatewayDay::attempts);
        long done = sum(days, GatewayDay::successes);
        long triedBefore = sum(before, GatewayDay::attempts);
        long doneBefore = sum(before, GatewayDay::successes);
        if (tried < line.attempts()) {
            return;
        }
        boolean low = done * 10_000 < tried * line.successBelowBp();
        boolean fallen = triedBefore >= line.attempts()
                && (doneBefore * tried - done * triedBefore) * 10_000 >= line.successDownBp() * tried * triedBefore;
        if (low || fallen) {
            put(new LowSuccessRate(
                    gateway,
                    method,
                    low ? LowSuccessRate.Cause.BELOW : LowSuccessRate.Cause.FALLEN,
                    line.days(),
                    through,
                    new Ratio(done, tried),
                    line.daysBefore(),
                    triedBefore == 0 ? null : new Ratio(doneBefore, triedBefore),
                    new Rate(line.successBelowBp()),
                    new Rate(line.successDownBp()),
                    line.actWithinHours()));
        }
    }

    private void fee(String gateway, String method, GatewayLine line, LocalDate through, List<GatewayDay> days) {
        long captured = sum(days, GatewayDay::capturedPaise);
        long fee = sum(days, GatewayDay::feePaise);
        if (captured >= line.judgedFromPaise() && fee * 10_000 > captured * line.feeAboveBp()) {
            put(new HighGatewayFee(
                    gateway,
                    method,
                    line.days(),
                    through,
                    captured,
                    fee,
                    sum(days, GatewayDay::taxPaise),
                    new Ratio(fee, captured),
                    new Rate(line.feeAboveBp()),
                    fee - (captured * line.feeAboveBp() + 5_000) / 10_000,
                    line.actWithinHours()));
        }
    }

    private void delay(String gateway, String method, GatewayLine line, LocalDate through, List<GatewayDay> days) {
        long settled = 0;
        long late = 0;
        BigDecimal weighted = BigDecimal.ZERO;
        for (GatewayDay day : days) {
            for (GatewayDay.Settled part : day.settled()) {
                settled += part.paise();
                late += part.afterDays() > line.lateAfterDays() ? part.paise() : 0;
                weighted =
                        weighted.add(BigDecimal.valueOf(part.paise()).multiply(BigDecimal.valueOf(part.afterDays())));
            }
        }
        if (settled >= line.judgedFromPaise() && late * 10_000 > settled * line.lateAboveBp()) {
            put(new LateSettlement(
                    gateway,
                    method,
                    line.days(),
                    through,
                    settled,
                    late,
                    line.lateAfterDays(),
                    new Ratio(late, settled),
                    new Rate(line.lateAboveBp()),
                    weighted.divide(BigDecimal.valueOf(settled), 2, RoundingMode.HALF_UP)
                            .movePointRight(2)
                            .longValueExact(),
                    line.actWithinHours()));
        }
    }

    private static long sum(List<GatewayDay> days, ToLongFunction<GatewayDay> figure) {
        return days.stream().mapToLong(figure).sum();
    }

    private void put(Conclusion conclusion) {
        standing.put(conclusion.key(), conclusion);
    }
}
