package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Engine;
import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.Geo;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.StockLevel;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.StateZone;
import dev.interlock.policy.WatchLine;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.StockFigures;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * A real seller's stock beside what it sold: the SKUs the rules find below their reorder point are those that plain
 * floating point finds. docs/monitors.md shows how many.
 */
class RealReorderPointsTest {

    private static final Path STOCK = Path.of("../shared/data/stock/stock-snapshot.csv.gz");
    private static final int DAYS = 28;
    private static final int Z = 16_450;
    private static final LocalDate TODAY = RealDemand.FIRST.plusDays(RealDemand.DAYS);
    private static final String CENTRE = "FC-ONE";

    private long observed;

    @Test
    void as_many_skus_are_below_their_reorder_point_as_plain_arithmetic_finds() throws IOException {
        Map<String, Integer> stock = stock();
        List<RealDemand.Line> sold = sold();
        Map<String, int[]> daily = daily(sold);
        var counts = new ArrayList<String>();

        try (var engine = new Engine();
                BrandSession session = engine.open(rulebook(), MarketplaceOrder.ZONE)) {
            session.advance(now());
            session.tell(1, world(stock, sold));
            for (int lead : List.of(7, 15, 30)) {
                session.tell(1 + lead, masters(stock, sold, lead));
                SortedSet<String> found = below(session);
                SortedSet<String> byHand = belowByHand(stock, daily, lead);
                assertThat(byHand).as("at %d days", lead).isNotEmpty();
                assertThat(difference(found, byHand)).as("at %d days", lead).isEmpty();
                counts.add(String.valueOf(found.size()));
            }
            assertThat(gone(session)).isEqualTo(soldOut(stock, daily));
            counts.add(String.valueOf(gone(session).size()));
        }

        String row = "| %s |".formatted(String.join(" | ", counts));
        System.out.println(row);
        assertThat(Files.readString(Path.of("docs/monitors.md"))).contains(row);
    }

    /** The line for every category, with four weeks and the quantile of 95 %. */
    private static Rulebook rulebook() {
        Rulebook shipped = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        List<PolicyRow> all = shipped.rows(WatchLine.class).stream()
                .<PolicyRow>map(line -> new WatchLine(
                        line.at(),
                        line.row(),
                        line.category(),
                        DAYS,
                        DAYS,
                        line.coverBelowDays(),
                        Z,
                        line.reviewDays(),
                        line.slowBelowBp(),
                        line.slowUnits(),
                        line.recentDays(),
                        line.recentTold(),
                        line.upBp(),
                        line.downBp(),
                        line.shiftUnits(),
                        line.actWithinHours()))
                .toList();
        return shipped.withRows(all);
    }

    /** Rows of a spreadsheet: some name no SKU, a few name one twice. */
    private static Map<String, Integer> stock() throws IOException {
        assumeTrue(Files.exists(STOCK), () -> "Skipped: the real stock is not there (" + STOCK + ").");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        Map<String, Integer> stock = new TreeMap<>();
        try (var zipped = new GZIPInputStream(Files.newInputStream(STOCK));
                var text = new InputStreamReader(zipped, StandardCharsets.UTF_8);
                var parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                String sku = row.get("SKU Code");
                if (!sku.isEmpty() && !sku.startsWith("#")) {
                    stock.merge(sku, (int) Double.parseDouble(row.get("Stock")), Integer::sum);
                }
            }
        }
        return stock;
    }

    /** The last four weeks, to states that are known. */
    private static List<RealDemand.Line> sold() {
        return RealDemand.read().lines().stream()
                .filter(line -> !line.day().isBefore(TODAY.minusDays(DAYS)))
                .filter(line -> !line.state().equals("unknown"))
                .toList();
    }

    private static Map<String, int[]> daily(List<RealDemand.Line> sold) {
        Map<String, int[]> daily = new HashMap<>();
        sold.forEach(line -> daily.computeIfAbsent(line.sku(), none -> new int[DAYS])[
                        (int) (TODAY.toEpochDay() - line.day().toEpochDay()) - 1] +=
                line.units());
        return daily;
    }

    private List<Fact> world(Map<String, Integer> stock, List<RealDemand.Line> sold) {
        var facts = new ArrayList<Fact>();
        var states = rulebook().rows(StateZone.class).stream()
                .map(StateZone::stateCode)
                .collect(Collectors.toCollection(TreeSet::new));
        facts.add(new FulfilmentCentre(CENTRE, "400081", states, 5_000, now()));
        stock.forEach((sku, units) -> facts.add(new StockLevel(sku, CENTRE, units, 0, 0, 0, 0, 0, now())));
        SortedMap<String, List<RealDemand.Line>> together = sold.stream()
                .collect(Collectors.groupingBy(
                        line -> line.state() + '|' + line.sku() + '|' + line.day(), TreeMap::new, Collectors.toList()));
        together.values().forEach(lines -> facts.add(demand(lines)));
        return facts;
    }

    private static Fact demand(List<RealDemand.Line> lines) {
        RealDemand.Line any = lines.get(0);
        return new DailyDemand(
                Geo.state(any.state()),
                any.sku(),
                any.category(),
                any.day(),
                lines.size(),
                lines.stream().mapToInt(RealDemand.Line::units).sum(),
                now());
    }

    /** What is not in the export is made up, but counts for nothing here: cost, MOQ, pack, supplier. */
    private List<Fact> masters(Map<String, Integer> stock, List<RealDemand.Line> sold, int leadDays) {
        Instant at = now().plusSeconds(++observed);
        Map<String, String> categories = new RealDemand(sold).categories();
        return stock.keySet().stream()
                .<Fact>map(sku -> new SkuMaster(
                        sku, null, categories.getOrDefault(sku, "unknown"), 10_000, 1, 1, leadDays, 0, "S-1", at))
                .toList();
    }

    private static SortedSet<String> below(BrandSession session) {
        try (var figures = session.figures(StockFigures.class)) {
            return figures.map(StockFigures.class::cast)
                    .filter(one -> one.reorder() != null
                            && 1_000 * (one.availableUnits() + one.onOrderUnits())
                                    < one.reorder().reorderPointMilli())
                    .map(StockFigures::sku)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static SortedSet<String> gone(BrandSession session) {
        try (var figures = session.figures(StockFigures.class)) {
            return figures.map(StockFigures.class::cast)
                    .filter(StockFigures::gone)
                    .map(StockFigures::sku)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static SortedSet<String> belowByHand(Map<String, Integer> stock, Map<String, int[]> daily, int leadDays) {
        var below = new TreeSet<String>();
        daily.forEach((sku, units) -> {
            double mean = 0;
            double squares = 0;
            for (int day : units) {
                mean += day / (double) DAYS;
            }
            for (int day : units) {
                squares += (day - mean) * (day - mean);
            }
            double point = thousandths(mean) * leadDays
                    + 1.645 * thousandths(Math.sqrt(squares / (DAYS - 1))) * Math.sqrt(leadDays);
            if (mean > 0 && stock.containsKey(sku) && stock.get(sku) < thousandths(point)) {
                below.add(sku);
            }
        });
        return below;
    }

    private static SortedSet<String> soldOut(Map<String, Integer> stock, Map<String, int[]> daily) {
        return daily.keySet().stream()
                .filter(sku -> Arrays.stream(daily.get(sku)).sum() > 0)
                .filter(sku -> stock.getOrDefault(sku, 1) <= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Daily demand, its deviation and the reorder point are figures in thousandths of units. */
    private static double thousandths(double units) {
        return Math.round(units * 1_000) / 1_000.0;
    }

    /** What only one of them holds. */
    private static SortedSet<String> difference(SortedSet<String> one, SortedSet<String> other) {
        var either = new TreeSet<>(one);
        either.addAll(other);
        either.removeIf(sku -> one.contains(sku) && other.contains(sku));
        return either;
    }

    private static Instant now() {
        return TODAY.atTime(9, 0).atZone(MarketplaceOrder.ZONE).toInstant();
    }
}
