package dev.interlock.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interlock.arithmetic.DailyUnits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Units per day of the real export, as operations had to ship them: lines that were not cancelled,
 * whoever ships them. (The export states the quantity of most cancelled lines as 0, so what was ordered
 * cannot be told.) Its first day holds a tenth of the others and is left out.
 */
record RealDemand(List<Line> lines) {

    static final LocalDate FIRST = LocalDate.of(2022, 4, 1);
    static final int DAYS = 61;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd-uu");

    record Line(LocalDate day, String state, String category, String sku, int units) {}

    static RealDemand read() {
        assumeTrue(
                Files.exists(RealOrders.FILE),
                () -> "Skipped: the real export is not there (" + RealOrders.FILE + ").");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (var zipped = new GZIPInputStream(Files.newInputStream(RealOrders.FILE));
                var text = new BufferedReader(new InputStreamReader(zipped, StandardCharsets.UTF_8));
                var parser = CSVParser.parse(text, format)) {
            return new RealDemand(parser.stream()
                    .filter(row -> !row.get("Status").equals("Cancelled"))
                    .map(RealDemand::line)
                    .filter(line -> !line.day().isBefore(FIRST))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(CSVRecord row) {
        return new Line(
                LocalDate.parse(row.get("Date"), DATE),
                IndianStates.code(row.get("ship-state")).orElse("unknown"),
                row.get("Category"),
                row.get("SKU"),
                Integer.parseInt(row.get("Qty")));
    }

    /** The {@code most} series with the most units, by {@code key}; a day without a line is a day without demand. */
    SortedMap<String, DailyUnits> largest(Function<Line, String> key, int most) {
        Map<String, int[]> byKey = new HashMap<>();
        for (Line line : lines) {
            int[] units = byKey.computeIfAbsent(key.apply(line), unused -> new int[DAYS]);
            units[Math.toIntExact(line.day().toEpochDay() - FIRST.toEpochDay())] += line.units();
        }
        return byKey.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> series) -> -sum(series.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        series -> new DailyUnits(
                                FIRST, Arrays.stream(series.getValue()).boxed().toList()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The category of each SKU; of several, that of its first line. */
    Map<String, String> categories() {
        return lines.stream().collect(Collectors.toMap(Line::sku, Line::category, (first, other) -> first));
    }

    private static int sum(int[] units) {
        return Arrays.stream(units).sum();
    }
}
