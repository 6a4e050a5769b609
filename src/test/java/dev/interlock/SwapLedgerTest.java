package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ledger bites. */
class SwapLedgerTest {

    private final SwapLedger ledger = new SwapLedger();
    private final String first = ledger.next();
    private final String second = ledger.next();

    @Test
    void it_has_nothing_to_say_when_all_is_well() {
        answered(first, 2, "A");
        answered(second, 4, "B");

        assertThat(ledger.complaints(journal(activated(1, "A"), told(2, first), activated(3, "B"), told(4, second))))
                .isEmpty();
        assertThat(ledger.rulebooks()).isEqualTo(2);
    }

    @Test
    void it_sees_what_failed_and_what_was_not_answered() {
        ledger.answered(first, 503, json("{\"title\": \"Not here\"}"));

        assertThat(ledger.complaints(List.of()))
                .anyMatch(one -> one.contains("503"))
                .anyMatch(one -> one.contains("1 requests were never answered"));
    }

    @Test
    void it_sees_what_is_lost_and_what_stands_twice() {
        answered(first, 2, "A");
        answered(second, 3, "A");

        assertThat(ledger.complaints(journal(activated(1, "A"), told(2, first), told(3, first))))
                .anyMatch(one -> one.contains("twice"))
                .anyMatch(one -> one.contains(second) && one.contains("not in the journal"));
    }

    @Test
    void it_sees_who_decided_by_another_rulebook_than_the_active_one() {
        answered(first, 2, "A");
        answered(second, 4, "A");

        assertThat(ledger.complaints(journal(activated(1, "A"), told(2, first), activated(3, "B"), told(4, second))))
                .singleElement()
                .asString()
                .contains("not by B");
    }

    @Test
    void it_sees_a_gap() {
        answered(first, 2, "A");
        answered(second, 4, "A");

        assertThat(ledger.complaints(journal(activated(1, "A"), told(2, first), told(4, second))))
                .anyMatch(one -> one.contains("stands where 3 should"));
    }

    private void answered(String key, long position, String rulebook) {
        ledger.answered(key, 200, json("{\"position\": %d, \"rulebook\": \"%s\"}".formatted(position, rulebook)));
    }

    private static List<JsonNode> journal(String... entries) {
        return Stream.of(entries).map(SwapLedgerTest::json).toList();
    }

    private static String activated(long position, String rulebook) {
        return "{\"position\": %d, \"kind\": \"RULEBOOK_ACTIVATED\", \"payload\": {\"rulebook\": \"%s\"}}"
                .formatted(position, rulebook);
    }

    private static String told(long position, String key) {
        return "{\"position\": %d, \"kind\": \"FACTS\", \"idempotencyKey\": \"%s\"}".formatted(position, key);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
