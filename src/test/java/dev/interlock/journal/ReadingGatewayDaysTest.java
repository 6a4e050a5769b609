package dev.interlock.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.interlock.fact.Fact;
import dev.interlock.fact.GatewayDay;
import dev.interlock.journal.FactCodec.UnknownFields;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingGatewayDaysTest {

    private static final String SOUND =
            """
            {"type": "GatewayDay", "gateway": "RAZORPAY", "method": "UPI", "date": "2026-11-10", "attempts": 40,
             "successes": 36, "capturedPaise": 1000000, "feePaise": 20000, "taxPaise": 3600,
             "settled": [{"afterDays": 4, "paise": 7}, {"afterDays": 2, "paise": 900000}],
             "observedAt": "2026-11-10T20:00:00+05:30"}""";

    @Test
    void a_day_is_kept_by_delay_and_written_as_it_is_read() {
        Fact fact = read(SOUND).facts().get(0);

        assertThat(((GatewayDay) fact).settled())
                .containsExactly(new GatewayDay.Settled(2, 900_000), new GatewayDay.Settled(4, 7));
        assertThat(fact.key().id()).isEqualTo("RAZORPAY|UPI|2026-11-10");
        assertThat(FactCodec.read(FactCodec.write(fact))).isEqualTo(fact);
    }

    @Test
    void what_is_wrong_is_said() {
        assertThat(wrong("\"successes\": 36", "\"successes\": 41"))
                .contains("successes (41) must not exceed the attempts (40)");
        assertThat(wrong("\"attempts\": 40", "\"attempts\": -1")).contains("attempts (-1) must not be negative");
        assertThat(wrong("\"attempts\": 40", "\"attempts\": 40.5")).contains("Expected a whole number");
        assertThat(wrong("1000000", "-1")).contains("capturedPaise (-1) must not be negative");
        assertThat(wrong("1000000", "10000000000002")).contains("Maybe it is not in paise");
        assertThat(wrong("\"feePaise\": 20000", "\"feePaise\": -1")).contains("feePaise (-1) must not be negative");
        assertThat(wrong("\"taxPaise\": 3600", "\"taxPaise\": -1")).contains("taxPaise (-1) must not be negative");
        assertThat(wrong("\"UPI\"", "\" \"")).contains("method must not be blank");
        assertThat(wrong("\"RAZORPAY\"", "\"RAZOR|PAY\"")).contains("gateway (RAZOR|PAY) must hold no");
        assertThat(wrong("\"date\": \"2026-11-10\", ", "")).contains("date is missing");
    }

    @Test
    void what_is_wrong_with_an_entry_settled_is_said() {
        assertThat(wrong("\"afterDays\": 4", "\"afterDays\": 2")).contains("after 2 days stands twice. Sum it");
        assertThat(wrong("\"afterDays\": 4", "\"afterDays\": -1")).contains("afterDays (-1) must be from 0 to 3650");
        assertThat(wrong("\"afterDays\": 4", "\"afterDays\": 3651")).contains("afterDays (3651) must be from 0");
        assertThat(wrong("\"paise\": 7", "\"paise\": -7")).contains("settled (-7) must not be negative");
        assertThat(wrong("\"paise\": 7", "\"paise\": 9999999999999")).contains("10000000899999");
        assertThat(wrong("{\"afterDays\": 4, \"paise\": 7}", "null")).contains("/0/settled/0");
        assertThat(wrong("\"afterDays\": 4, ", "")).contains("/0/settled/0");
        assertThat(wrong("\"settled\": [{\"afterDays\": 4, \"paise\": 7}, {\"afterDays\": 2, \"paise\": 900000}],", ""))
                .contains("settled is missing");
    }

    @Test
    void more_than_400_entries_settled_are_refused() {
        assertThat(read(entries(400)).problems()).isEmpty();
        assertThat(problems(entries(401))).contains("There are 401 entries settled; at most 400 are kept");
    }

    private static String entries(int count) {
        return SOUND.replaceFirst(
                "\"settled\": \\[.*\\]",
                IntStream.range(0, count)
                        .mapToObj("{\"afterDays\": %d, \"paise\": 1}"::formatted)
                        .collect(Collectors.joining(",", "\"settled\": [", "]")));
    }

    private static String wrong(String sound, String other) {
        assertThat(SOUND).contains(sound);
        return problems(SOUND.replace(sound, other));
    }

    private static String problems(String fact) {
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
