package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.brand.Answer;
import dev.interlock.brand.Brands;
import dev.interlock.brand.Mandate;
import dev.interlock.client.ApiClient;
import dev.interlock.database.TestDatabase;
import dev.interlock.rulebook.Rulebook;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real export, posted to the running service under an analyst's edited workbook: what the answers say,
 * evening by evening, is what a count by hand finds.
 */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class RealOrdersOverHttpTest {

    private static final FailuresByHand.Line LINE = new FailuresByHand.Line(0.12, 0.08, 3, 30, 10, 1.2816, 4);

    @Inject
    Brands brands;

    @TestHTTPResource("/")
    URI service;

    @TempDir
    Path tables;

    @Test
    void what_the_service_answers_is_what_a_count_by_hand_finds() throws IOException {
        OrderExport export = RealOrders.read();
        String brand = "r" + UUID.randomUUID().toString().substring(0, 8);
        var admin = new ApiClient(
                service,
                Files.readString(Path.of("target/test-data/admin-token")).strip());
        admin.createWithPostedClock(brand, MarketplaceOrder.ZONE);
        Answer activated = brands.desk(brand)
                .activate(Rulebook.read(Path.of("rules"), lowered()), Mandate.deployed("an analyst"))
                .toCompletableFuture()
                .join();
        assertThat(activated).isInstanceOf(Answer.Decided.class);

        List<PostingOrders.Said> said =
                new PostingOrders(admin, brand, brand).post(export, new PrintStream(new ByteArrayOutputStream()));

        assertThat(evenings(export, said)).isEqualTo(byHand(export));
    }

    private static Map<LocalDate, Map<String, String>> byHand(OrderExport export) {
        var byHand = new FailuresByHand(LINE);
        var evenings = new TreeMap<LocalDate, Map<String, String>>();
        export.postableByDay().forEach((day, orders) -> evenings.put(day, byHand.evening(day, orders)));
        return evenings;
    }

    /** What stood each evening, put together from what the answers said had changed. */
    private static Map<LocalDate, Map<String, String>> evenings(OrderExport export, List<PostingOrders.Said> said) {
        var standing = new TreeMap<String, String>();
        var evenings = new TreeMap<LocalDate, Map<String, String>>();
        Map<LocalDate, List<PostingOrders.Said>> byDay = new HashMap<>();
        said.forEach(one ->
                byDay.computeIfAbsent(one.day(), day -> new ArrayList<>()).add(one));
        for (LocalDate day : export.postableByDay().keySet()) {
            for (PostingOrders.Said one : byDay.getOrDefault(day, List.of())) {
                if (one.change().equals("WITHDRAWN")) {
                    standing.remove(one.subject());
                } else {
                    String riskClass =
                            one.signal().path("conclusion").path("riskClass").asText();
                    standing.put(one.subject(), riskClass.equals("STRUCTURAL") ? "STRUCTURAL" : "AT RISK");
                }
            }
            evenings.put(day, new TreeMap<>(standing));
        }
        return evenings;
    }

    /** The shipped workbooks after an analyst lowered the lines of states and areas to 12 % of returns. */
    private Path lowered() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("decision-tables"))) {
            for (Path workbook : shipped.toList()) {
                Files.copy(workbook, tables.resolve(workbook.getFileName()));
            }
        }
        try (InputStream shipped = Files.newInputStream(Path.of("decision-tables/logistics.xlsx"));
                var workbook = new XSSFWorkbook(shipped);
                OutputStream edited = Files.newOutputStream(tables.resolve("logistics.xlsx"))) {
            edit(workbook.getSheet("Failure lines"));
            workbook.write(edited);
        }
        return tables;
    }

    private static void edit(Sheet lines) {
        Map<String, Integer> columns = new HashMap<>();
        lines.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        int edits = 0;
        for (Row row : lines) {
            Cell level = row.getCell(columns.get("Level"));
            if (level != null
                    && List.of("P3", "STATE").contains(level.getStringCellValue())
                    && row.getCell(columns.get("Payment mode"))
                            .getStringCellValue()
                            .equals("ALL")) {
                row.getCell(columns.get("Metric")).setCellValue("RTO");
                row.getCell(columns.get("Risk above (%)")).setCellValue(0.12);
                row.getCell(columns.get("Calm at or below (%)")).setCellValue(0.08);
                edits++;
            }
        }
        assertThat(edits).as("lines lowered").isEqualTo(2);
    }
}
