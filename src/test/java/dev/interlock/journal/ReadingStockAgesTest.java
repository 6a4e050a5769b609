package dev.interlock.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.interlock.fact.Fact;
import dev.interlock.fact.StockAge;
import dev.interlock.journal.FactCodec.UnknownFields;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingStockAgesTest {

    private static final String SOUND =
            """
            {"type": "StockAge", "sku": "K-RED", "fulfilmentCentre": "DEL", "lots": [
              {"receivedOn": "2026-11-01", "units": 7}, {"receivedOn": "2026-08-11", "units": 51}],
             "observedAt": "2026-11-10T20:00:00+05:30"}""";

    @Test
    void lots_are_kept_by_day_and_written_as_they_are_read() {
        Fact fact = read(SOUND).facts().get(0);

        assertThat(((StockAge) fact).lots())
                .containsExactly(
                        new StockAge.Lot(LocalDate.of(2026, 8, 11), 51),
                        new StockAge.Lot(LocalDate.of(2026, 11, 1), 7));
        assertThat(FactCodec.read(FactCodec.write(fact))).isEqualTo(fact);
        assertThat(read(SOUND.replace(", {\"receivedOn\": \"2026-08-11\", \"units\": 51}", ""))
                        .facts()
                        .get(0))
                .isNotEqualTo(fact)
                .hasSameHashCodeAs(fact);
    }

    @Test
    void what_is_wrong_with_a_lot_is_said_with_its_day() {
        assertThat(read(SOUND.replace("51", "-51")).problems())
                .extracting(Problem::pointer, Problem::value)
                .containsExactly(tuple("/0/lots", "-51"));
        assertThat(wrong(SOUND.replace("2026-08-11", "2026-11-01"))).contains("2026-11-01 stands twice", "Sum");
        assertThat(wrong(SOUND.replace("2026-08-11", "2026-11-12"))).contains("observed at", "received on 2026-11-12");
        assertThat(wrong(SOUND.replace("\"receivedOn\": \"2026-08-11\", ", ""))).contains("receivedOn");
        for (String lot : List.of(
                "null", "7", "{\"receivedOn\": \"2026-08-11\"}", "{\"receivedOn\": \"2026-08-11\", \"unit\": 51}")) {
            assertThat(wrong(SOUND.replace("{\"receivedOn\": \"2026-08-11\", \"units\": 51}", lot)))
                    .as(lot)
                    .isEqualTo("/0/lots/1 Expected an object with receivedOn, units.");
        }
        assertThat(wrong(SOUND.replace("51", "5.5"))).startsWith("/0/lots/1/units Expected a whole number");
        assertThat(wrong(SOUND.replace("2026-08-11", "11.8.2026"))).startsWith("/0/lots/1/receivedOn");
        assertThat(wrong(SOUND.replaceFirst("(?s)\"lots\": \\[.*?\\],", ""))).contains("The lots is missing");
    }

    @Test
    void more_than_a_thousand_lots_are_refused() {
        assertThat(read(lots(1_000)).problems()).isEmpty();
        assertThat(wrong(lots(1_001))).contains("There are 1001 lots; at most 1000 are kept");
    }

    private static String lots(int count) {
        String lots = IntStream.range(0, count)
                .mapToObj(day -> "{\"receivedOn\": \"%s\", \"units\": 1}"
                        .formatted(LocalDate.of(2026, 11, 10).minusDays(day)))
                .collect(Collectors.joining(","));
        return SOUND.replaceFirst("(?s)\"lots\": \\[.*?\\]", "\"lots\": [" + lots + "]");
    }

    private static String wrong(String fact) {
        List<Problem> problems = read(fact).problems();
        assertThat(problems).isNotEmpty();
        return problems.stream()
                .map(problem -> problem.pointer() + " " + problem.message())
                .collect(Collectors.joining("\n"));
    }

    private static Reading read(String fact) {
        try {
            return FactCodec.readLines(List.of(CanonicalJson.mapper().readTree(fact)), UnknownFields.REFUSE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
