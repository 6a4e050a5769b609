package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.HistoryHorizon;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RiskClass;
import dev.interlock.policy.StateZone;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.GeoRisk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every evening of the real export: the zones the rules tell are those a count by hand finds. */
class RealOrdersFireWhereCountedByHandTest {

    private static final Engine ENGINE = new Engine();
    private static final int RTO_12 = 1_200;
    private static final int RTO_8 = 800;

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void under_the_shipped_evidence_few_states_fire_and_the_right_ones() {
        Rulebook shipped = shipped();

        var evenings = compare(
                shipped.withRows(rtoLines(shipped, 30, 12_816, 4)),
                new FailuresByHand.Line(0.12, 0.08, 3, 30, 10, 1.2816, 4));

        assertThat(structuralSpans(evenings))
                .containsExactlyInAnyOrder(
                        "STATE:IN-JH 2022-04-07 to 2022-04-16",
                        "STATE:IN-AS 2022-04-22 on",
                        "STATE:IN-BR 2022-04-27 to 2022-05-11",
                        "STATE:IN-JH 2022-05-16 on",
                        "STATE:IN-WB 2022-05-30 on");
    }

    @Test
    void with_little_evidence_asked_many_places_fire_and_the_right_ones() {
        Rulebook shipped = shipped();

        var evenings = compare(
                shipped.withRows(rtoLines(shipped, 10, 0, 2)), new FailuresByHand.Line(0.12, 0.08, 3, 10, 10, 0, 2));

        List<String> spans = structuralSpans(evenings);
        assertThat(spans.stream().filter(span -> span.startsWith("STATE"))).hasSize(30);
        assertThat(spans.stream().filter(span -> span.startsWith("P3"))).hasSize(78);
    }

    @Test
    void folded_days_leave_no_mark() {
        Rulebook shipped = shipped();
        List<PolicyRow> rows = new ArrayList<>(rtoLines(shipped, 10, 0, 2));
        HistoryHorizon horizon = shipped.rows(HistoryHorizon.class).get(0);
        rows.add(new HistoryHorizon(horizon.at(), horizon.row(), 42, 1));

        compare(shipped.withRows(rows), new FailuresByHand.Line(0.12, 0.08, 3, 10, 10, 0, 2));

        assertThat(folds).as("times that days were folded").isGreaterThan(3);
    }

    @Test
    void every_state_of_the_export_has_a_courier_zone() {
        List<String> known = shipped().rows(StateZone.class).stream()
                .map(StateZone::stateCode)
                .toList();

        assertThat(RealOrders.read().orders().stream()
                        .filter(MarketplaceOrder::postable)
                        .map(MarketplaceOrder::stateCode)
                        .distinct())
                .allMatch(known::contains);
    }

    private int folds;

    /** Tells the export day by day; after each day, what stands must be what the count by hand says. */
    private Map<LocalDate, Map<String, String>> compare(Rulebook rulebook, FailuresByHand.Line line) {
        var byHand = new FailuresByHand(line);
        var evenings = new TreeMap<LocalDate, Map<String, String>>();
        long position = 0;
        try (BrandSession session = ENGINE.open(rulebook, MarketplaceOrder.ZONE)) {
            for (var day : RealOrders.read().postableByDay().entrySet()) {
                session.advance(MarketplaceOrder.toldAt(day.getKey()));
                session.tell(++position, facts(day.getValue()));
                session.foldDue().ifPresent(due -> {
                    session.fold(due);
                    folds++;
                });
                Map<String, String> standing = standing(session);
                assertThat(standing)
                        .as("evening of %s", day.getKey())
                        .isEqualTo(byHand.evening(day.getKey(), day.getValue()));
                evenings.put(day.getKey(), standing);
            }
        }
        return evenings;
    }

    private static List<Fact> facts(List<MarketplaceOrder> orders) {
        return orders.stream().<Fact>map(MarketplaceOrder::outcome).toList();
    }

    private static Map<String, String> standing(BrandSession session) {
        var standing = new TreeMap<String, String>();
        session.conclusions().stream()
                .filter(GeoRisk.class::isInstance)
                .map(GeoRisk.class::cast)
                .forEach(risk -> standing.put(
                        risk.geo().toString(), risk.riskClass() == RiskClass.STRUCTURAL ? "STRUCTURAL" : "AT RISK"));
        return standing;
    }

    /** From which evening to which each place was a structural risk. */
    private static List<String> structuralSpans(Map<LocalDate, Map<String, String>> evenings) {
        var since = new TreeMap<String, LocalDate>();
        var spans = new ArrayList<String>();
        evenings.forEach((day, standing) -> {
            since.entrySet().removeIf(open -> {
                boolean over = !"STRUCTURAL".equals(standing.get(open.getKey()));
                if (over) {
                    spans.add(open.getKey() + " " + open.getValue() + " to " + day);
                }
                return over;
            });
            standing.forEach((geo, riskClass) -> {
                if (riskClass.equals("STRUCTURAL")) {
                    since.putIfAbsent(geo, day);
                }
            });
        });
        since.forEach((geo, from) -> spans.add(geo + " " + from + " on"));
        return spans;
    }

    private static Rulebook shipped() {
        return Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    }

    /** The shipped lines for states and areas without payment mode, lowered to 12 % of returns. */
    private static List<PolicyRow> rtoLines(Rulebook shipped, int minSample, int wilsonZ, int daysOver) {
        return shipped.rows(FailureLine.class).stream()
                .filter(line -> line.mode() == PaymentMode.ALL
                        && (line.level() == Geo.Level.P3 || line.level() == Geo.Level.STATE))
                .<PolicyRow>map(line -> lowered(line, minSample, wilsonZ, daysOver))
                .toList();
    }

    private static FailureLine lowered(FailureLine line, int minSample, int wilsonZ, int daysOver) {
        return new FailureLine(
                line.at(),
                line.row(),
                line.level(),
                line.mode(),
                FailureLine.Metric.RTO,
                RTO_12,
                RTO_8,
                line.calmEvaluations(),
                minSample,
                line.tellSample(),
                wilsonZ,
                daysOver,
                line.evidenceWindows(),
                line.courierShareBp(),
                line.calmBaselineBp(),
                line.levelConfidenceBp());
    }
}
