package dev.interlock.importing;

import dev.interlock.fact.ShipmentOutcome.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a marketplace's order export (comma-separated, perhaps gzipped). Only what the seller ships
 * itself, through the marketplace's courier, has an outcome in it.
 */
final class MarketplaceOrders {

    static final String NO_OUTCOME = "fulfilled by the marketplace: the export tells no outcome";
    static final String NO_PIN = "no pin code of six digits: not posted";
    static final String CANCELLED = "cancelled before dispatch: in no rate, not posted";
    static final String UNKNOWN_STATE = "state unknown, kept without one: ";
    static final String UNKNOWN_STATUS = "status unknown: ";
    static final String BAD_DATE = "date is not MM-dd-yy";
    static final String NO_ID = "no order id";
    static final String BAD_AMOUNT = "amount is not a number of rupees, kept without one";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd-uu");
    /** Spreadsheets turn pin codes into numbers. */
    private static final Pattern PIN = Pattern.compile("([1-9][0-9]{5})(?:\\.0)?");

    private static final Pattern RUPEES = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    private final Skipped skipped = new Skipped();
    private final Map<String, List<Line>> orders = new LinkedHashMap<>();
    private int lines;

    private record Line(
            LocalDate day,
            Terminal terminal,
            String courier,
            @Nullable String pin,
            @Nullable String stateCode,
            @Nullable Long paise) {}

    private MarketplaceOrders() {}

    /** Reads all of {@code file}. */
    static OrderExport read(Path file) throws IOException {
        try (InputStream plain = PlainBytes.of(file);
                Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8)) {
            return read(text);
        }
    }

    static OrderExport read(Reader text) throws IOException {
        var reading = new MarketplaceOrders();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord row : parser) {
                reading.lines++;
                reading.take(row, row.getRecordNumber() + 1);
            }
        }
        return reading.export();
    }

    private void take(CSVRecord row, long at) {
        if (!row.get("Fulfilment").equals("Merchant")) {
            skipped.add(NO_OUTCOME, at);
            return;
        }
        if (row.get("Order ID").isEmpty()) {
            skipped.add(NO_ID, at);
            return;
        }
        Optional<Terminal> terminal = OrderStatus.terminal(row.get("Status"));
        if (terminal.isEmpty()) {
            skipped.add(UNKNOWN_STATUS + row.get("Status"), at);
            return;
        }
        LocalDate day = day(row.get("Date"));
        if (day == null) {
            skipped.add(BAD_DATE, at);
            return;
        }
        orders.computeIfAbsent(row.get("Order ID"), unused -> new ArrayList<>())
                .add(line(row, at, day, terminal.get()));
    }

    private Line line(CSVRecord row, long at, LocalDate day, Terminal terminal) {
        String stateName = row.get("ship-state");
        String stateCode = IndianStates.code(stateName).orElse(null);
        String pin = pin(row.get("ship-postal-code"));
        if (terminal == Terminal.CANCELLED) {
            skipped.add(CANCELLED, at);
        } else if (pin == null) {
            skipped.add(NO_PIN, at);
        } else if (stateCode == null) {
            skipped.add(UNKNOWN_STATE + (stateName.isEmpty() ? "(blank)" : stateName), at);
        }
        return new Line(day, terminal, row.get("fulfilled-by"), pin, stateCode, paise(row.get("Amount"), at));
    }

    private OrderExport export() {
        var list = new ArrayList<MarketplaceOrder>(orders.size());
        orders.forEach((id, of) -> list.add(order(id, of)));
        return new OrderExport(lines, List.copyOf(list), skipped);
    }

    private static MarketplaceOrder order(String id, List<Line> of) {
        Line first = of.get(0);
        List<Long> amounts =
                of.stream().map(Line::paise).filter(Objects::nonNull).toList();
        return new MarketplaceOrder(
                id,
                first.courier().isEmpty() ? "not told" : first.courier(),
                first.day(),
                first.pin(),
                first.stateCode(),
                OrderStatus.ofOrder(of.stream().map(Line::terminal).toList()),
                amounts.isEmpty()
                        ? null
                        : amounts.stream().mapToLong(Long::longValue).sum());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException e) {
            return null; // The caller counts the line under BAD_DATE.
        }
    }

    private static @Nullable String pin(String text) {
        Matcher matcher = PIN.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private @Nullable Long paise(String rupees, long at) {
        if (rupees.isEmpty()) {
            return null;
        }
        if (!RUPEES.matcher(rupees).matches()) {
            skipped.add(BAD_AMOUNT, at);
            return null;
        }
        return new BigDecimal(rupees)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
