package dev.interlock.importing;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Which words of a report mean which event and component: the rows of {@code settlement-words.csv}, of which the first
 * that matches counts. A {@code *} stands for any text, and upper and lower case are the same.
 */
final class Words {

    private static final String FILE = "settlement-words.csv";
    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    /** What says that an amount is told otherwise. */
    private static final String LEFT_OUT = "LEFT_OUT";

    private static final int MOST_REMEMBERED = 10_000;

    private final List<Row> rows;
    private final Map<Said, Optional<Meaning>> remembered = new HashMap<>();

    /** What an amount is for. */
    record Meaning(BillableEvent event, SettlementComponent component) {}

    /**
     * A counterparty's words for one amount.
     *
     * @param transaction what happened
     * @param amount which amount of it
     * @param description the words for it; empty where there are none
     */
    record Said(String transaction, String amount, String description) {}

    private record Row(Pattern transaction, Pattern amount, Pattern description, Optional<Meaning> meaning) {

        static Row of(CSVRecord row) {
            String component = row.get("component");
            return new Row(
                    pattern(row.get("transaction")),
                    pattern(row.get("amount")),
                    pattern(row.get("description")),
                    component.equals(LEFT_OUT)
                            ? Optional.empty()
                            : Optional.of(new Meaning(
                                    BillableEvent.valueOf(row.get("event")), SettlementComponent.valueOf(component))));
        }

        private static Pattern pattern(String words) {
            String regex = List.of(words.split("\\*", -1)).stream()
                    .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                    .collect(Collectors.joining(".*"));
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        }

        boolean matches(Said said) {
            return transaction.matcher(said.transaction()).matches()
                    && amount.matcher(said.amount()).matches()
                    && description.matcher(said.description()).matches();
        }
    }

    private Words(List<Row> rows) {
        this.rows = rows;
    }

    /** The words of reports of {@code format}. */
    static Words of(SettlementFormat format) {
        var rows = new ArrayList<Row>();
        try (InputStream bytes = open();
                var text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(text, CSV)) {
            for (CSVRecord row : parser) {
                if (row.get("format").equals(format.word())) {
                    rows.add(Row.of(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(List.copyOf(rows));
    }

    /** The file, byte by byte: with other words the same report says something else. */
    static InputStream open() {
        InputStream bytes = Words.class.getResourceAsStream(FILE);
        if (bytes == null) {
            throw new IllegalStateException("The program lacks its file " + FILE + '.');
        }
        return bytes;
    }

    /** What {@code said} means; empty when the same money is told otherwise, so that it must be left out. */
    Optional<Meaning> meaning(Said said) {
        Optional<Meaning> known = remembered.get(said);
        if (known != null) {
            return known;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Optional<Meaning> found = rows.get(row(said)).meaning();
        remembered.put(said, found);
        return found;
    }

    /** Which row of its format speaks of {@code said}, from 0. The last row of each format speaks of everything. */
    int row(Said said) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).matches(said)) {
                return i;
            }
        }
        throw new IllegalStateException("No row of " + FILE + " speaks of " + said + '.');
    }
}
