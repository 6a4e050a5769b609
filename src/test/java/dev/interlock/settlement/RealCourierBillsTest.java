package dev.interlock.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Billable;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.VarianceType;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RateLine;
import dev.interlock.policy.RowAddress;
import dev.interlock.policy.ToleranceLine;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.SettlementVariance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a courier billed 62 parcels, against what its rate card says of their weights and zones. */
class RealCourierBillsTest {

    private static final Path FOLDER = Path.of("../shared/data/courier-billing");
    private static final String COURIER = "COURIER";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant SEEN = Instant.parse("2026-11-03T06:00:00Z");
    private static final RowAddress AT = new RowAddress("finance", "test", 2);

    /** What a parcel was told to weigh, where it went, and what was billed. */
    private record Parcel(
            String awb, int grams, String zone, boolean cameBack, BigDecimal billed, int chargedGrams, int lineNo) {}

    private static List<Parcel> parcels;
    private static Map<String, BigDecimal> rates;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "The courier's bills are not here.");
        rates = rates();
        parcels = parcels();
        assertThat(parcels).hasSize(62);
    }

    @Test
    void at_every_tolerance_the_rules_find_what_counting_by_hand_finds() {
        Rulebook shipped = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        Rulebook card = shipped.withTables(rows());
        try (var engine = new Engine();
                BrandSession session = engine.open(card, ZoneId.of("Asia/Kolkata"))) {
            session.advance(SEEN);
            var books = new Books();
            parcels.forEach(parcel -> tell(books, parcel));
            session.register(1, books.compare(RateCard.of(card), DAY.plusDays(1)), List.of());
            for (int rupees = 1; rupees <= 50; rupees++) {
                session.adopt(card.withTables(List.of(new ToleranceLine(AT, "ALL", "ALL", null, rupees * 100L, 0))));
                heldTo(rupees, variances(session));
            }
        }
    }

    private static void heldTo(int rupees, List<SettlementVariance> found) {
        var over = new ArrayList<BigDecimal>();
        var under = new ArrayList<BigDecimal>();
        for (Parcel parcel : parcels) {
            BigDecimal away = parcel.billed().subtract(byHand(parcel));
            if (away.compareTo(BigDecimal.valueOf(rupees)) > 0) {
                over.add(away);
            } else if (away.negate().compareTo(BigDecimal.valueOf(rupees)) > 0) {
                under.add(away);
            }
        }
        Predicate<SettlementVariance> charged = one ->
                one.variance() == VarianceType.FEE_OVERCHARGE || one.variance() == VarianceType.WEIGHT_OVERCHARGE;
        Predicate<SettlementVariance> paid = one -> one.variance() == VarianceType.OVER_SETTLEMENT;
        assertThat(found).as("at ₹%d", rupees).allMatch(charged.or(paid));
        assertThat(sum(found, charged)).as("overcharged at ₹%d", rupees).isEqualTo(over.size() + " " + paise(over));
        assertThat(sum(found, paid)).as("undercharged at ₹%d", rupees).isEqualTo(under.size() + " " + paise(under));
        if (rupees == 1 || rupees == 10 || rupees == 50) {
            System.out.printf(
                    "RealCourierBillsTest: at ₹%d of 62 lines %d overcharged by %s paise, %d undercharged by %s paise%n",
                    rupees, over.size(), paise(over), under.size(), -paise(under));
        }
    }

    private static String sum(List<SettlementVariance> found, Predicate<SettlementVariance> which) {
        List<SettlementVariance> some = found.stream().filter(which).toList();
        return some.size() + " "
                + some.stream().mapToLong(one -> -one.differencePaise()).sum();
    }

    private static long paise(List<BigDecimal> rupees) {
        return rupees.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .longValueExact();
    }

    /** Half a kilogram, and every half begun after it; forward, and back for what came back. */
    private static BigDecimal byHand(Parcel parcel) {
        BigDecimal halves = BigDecimal.ZERO;
        for (int left = parcel.grams() - 500; left > 0; left -= 500) {
            halves = halves.add(BigDecimal.ONE);
        }
        BigDecimal rupees = rate("fwd", parcel, "fixed")
                .add(rate("fwd", parcel, "additional").multiply(halves));
        return parcel.cameBack()
                ? rupees.add(rate("rto", parcel, "fixed"))
                        .add(rate("rto", parcel, "additional").multiply(halves))
                : rupees;
    }

    private static BigDecimal rate(String way, Parcel parcel, String what) {
        return rates.get("%s_%s_%s".formatted(way, parcel.zone(), what));
    }

    private static List<PolicyRow> rows() {
        var rows = new ArrayList<PolicyRow>();
        for (String zone : List.of("a", "b", "c", "d", "e")) {
            long first = rupees("fwd", zone, "fixed");
            long further = rupees("fwd", zone, "additional");
            rows.add(row("F-" + zone, zone, BillableEvent.SHIPMENT, first, further));
            rows.add(row(
                    "R-" + zone,
                    zone,
                    BillableEvent.RETURNED_SHIPMENT,
                    first + rupees("rto", zone, "fixed"),
                    further + rupees("rto", zone, "additional")));
        }
        return rows;
    }

    private static RateLine row(String id, String zone, BillableEvent event, long first, long further) {
        return new RateLine(
                AT,
                id,
                COURIER,
                SettlementComponent.FREIGHT,
                event,
                "ALL",
                zone,
                0,
                DAY.minusYears(1),
                null,
                RateLine.Direction.TAKEN,
                RateLine.Basis.NOTHING,
                0,
                first,
                500,
                further,
                "rates.csv");
    }

    private static long rupees(String way, String zone, String what) {
        return rates.get("%s_%s_%s".formatted(way, zone, what))
                .movePointRight(2)
                .longValueExact();
    }

    private static void tell(Books books, Parcel parcel) {
        BillableEvent event = parcel.cameBack() ? BillableEvent.RETURNED_SHIPMENT : BillableEvent.SHIPMENT;
        books.tell(new Billable(
                COURIER, parcel.awb(), event, null, null, null, parcel.zone(), 1, 0, 0, parcel.grams(), DAY, SEEN));
        books.tell(new SettlementLine(
                COURIER,
                "INVOICE",
                parcel.lineNo(),
                parcel.awb(),
                event,
                SettlementComponent.FREIGHT,
                null,
                -parcel.billed().movePointRight(2).longValueExact(),
                SettlementLine.Status.RELEASED,
                parcel.chargedGrams(),
                DAY,
                SEEN));
    }

    private static List<SettlementVariance> variances(BrandSession session) {
        return session.conclusions().stream()
                .filter(SettlementVariance.class::isInstance)
                .map((Conclusion one) -> (SettlementVariance) one)
                .toList();
    }

    private static Map<String, BigDecimal> rates() throws IOException {
        List<String[]> lines = lines("rates.csv");
        Map<String, BigDecimal> rates = new HashMap<>();
        for (int i = 0; i < lines.get(0).length; i++) {
            rates.put(lines.get(0)[i], new BigDecimal(lines.get(1)[i]));
        }
        return rates;
    }

    private static List<Parcel> parcels() throws IOException {
        Map<String, Integer> grams = new HashMap<>();
        tail("sku-weights.csv").forEach(line -> grams.put(line[0], new BigDecimal(line[1]).intValueExact()));
        Map<String, Integer> ofOrder = new HashMap<>();
        tail("orders.csv")
                .forEach(line -> ofOrder.merge(
                        line[0], new BigDecimal(line[2]).intValueExact() * grams.get(line[1]), Integer::sum));
        Map<String, String> zones = new HashMap<>();
        tail("zones.csv").forEach(line -> zones.put(line[1], line[2]));
        var parcels = new ArrayList<Parcel>();
        for (String[] line : tail("invoice-first-62.csv")) {
            parcels.add(new Parcel(
                    line[0],
                    ofOrder.get(line[1]),
                    zones.get(line[4]),
                    line[6].contains("RTO"),
                    new BigDecimal(line[7]),
                    new BigDecimal(line[2]).movePointRight(3).intValueExact(),
                    parcels.size() + 1));
        }
        return parcels;
    }

    private static List<String[]> tail(String file) throws IOException {
        List<String[]> lines = lines(file);
        return lines.subList(1, lines.size());
    }

    private static List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .map(line -> line.replace("\uFEFF", "").strip().split(",", -1))
                .toList();
    }
}
