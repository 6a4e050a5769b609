package dev.interlock.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads Amazon's settlement report, flat file V2: tab-separated, one amount a row; the first row states the total. One
 * file is one settlement.
 */
final class AmazonReport implements SettlementReading {

    private static final CSVFormat TABS = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('\t')
            .setQuote(null)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();

    private static final List<String> NEEDED = List.of(
            "settlement-id",
            "settlement-start-date",
            "settlement-end-date",
            "deposit-date",
            "total-amount",
            "currency",
            "transaction-type",
            "order-id",
            "amount-type",
            "amount-description",
            "amount",
            "posted-date",
            "posted-date-time",
            "order-item-code");

    private static final String HEADER_LINE = "line 1";

    @Override
    public void read(InputStream plain, Words words, Intake intake) throws IOException {
        var text = new InputStreamReader(WithoutMark.of(plain), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(text, TABS)) {
            List<String> columns = parser.getHeaderNames();
            if (!complete(columns, intake)) {
                return;
            }
            var rows = new AmazonRows(words, intake);
            for (CSVRecord row : parser) {
                if (row.size() > 1 || !row.get(0).isEmpty()) {
                    rows.take(cells(row, columns.size(), intake));
                }
            }
            rows.end();
        }
    }

    private static boolean complete(List<String> columns, Intake intake) {
        var header = intake.row(HEADER_LINE, column -> "");
        if (columns.contains("shipment-fee-type")) {
            header.wrong(
                    "shipment-fee-type",
                    "is a column of the report's first version. Get the flat file V2 of the same settlement, and import only that.",
                    "");
            return false;
        }
        NEEDED.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> header.wrong(
                        column,
                        "is not among the columns. Maybe the file is another report, or not tab-separated.",
                        ""));
        return header.sound();
    }

    /** No cell holds a line break: each record is one line, below the header. */
    private static Cells cells(CSVRecord row, int columns, Intake intake) {
        Cells cells =
                intake.row("line " + (row.getRecordNumber() + 1), column -> row.isSet(column) ? row.get(column) : "");
        if (row.size() > columns) {
            cells.wrong("the whole line", "has %d cells, the header %d.".formatted(row.size(), columns), "");
        }
        return cells;
    }
}
