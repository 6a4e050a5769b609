package dev.interlock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What integrators were answered while rulebooks were activated, held against the journal: no request failed, none is
 * lost or stands twice, and each was decided by the rulebook activated last before it. Safe for several threads.
 */
public final class SwapLedger {

    private record Answered(long position, String rulebook) {}

    private final Map<String, Answered> answers = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final AtomicInteger posted = new AtomicInteger();

    /** One request is sent; the key it is sent under. */
    public String next() {
        return "swap-" + posted.incrementAndGet();
    }

    /** What the request under {@code key} was answered. */
    public void answered(String key, int status, JsonNode answer) {
        if (status == 200) {
            answers.put(
                    key,
                    new Answered(
                            answer.path("position").asLong(),
                            answer.path("rulebook").asText()));
        } else {
            failures.put(key, status + " " + answer);
        }
    }

    /** The request under {@code key} was not answered. */
    public void failed(String key, Throwable why) {
        failures.put(key, why.toString());
    }

    /** How many requests were sent. */
    public int posted() {
        return posted.get();
    }

    /** How many different rulebooks decided on them. */
    public long rulebooks() {
        return answers.values().stream().map(Answered::rulebook).distinct().count();
    }

    /** Everything that is not as it must be; {@code journal} is all of it, in order. */
    public List<String> complaints(List<JsonNode> journal) {
        var complaints = new ArrayList<String>();
        failures.forEach((key, why) -> complaints.add("%s failed: %s".formatted(key, why)));
        if (answers.size() + failures.size() != posted.get()) {
            complaints.add(
                    "%d requests were never answered".formatted(posted.get() - answers.size() - failures.size()));
        }
        Map<String, Answered> left = new HashMap<>(answers);
        String active = "";
        long position = 0;
        for (JsonNode entry : journal) {
            if (entry.path("position").asLong() != ++position) {
                complaints.add("entry %s stands where %d should".formatted(entry.path("position"), position));
                return complaints;
            }
            if (entry.path("kind").asText().equals("RULEBOOK_ACTIVATED")) {
                active = entry.path("payload").path("rulebook").asText();
            }
            String key = entry.path("idempotencyKey").asText("");
            if (key.startsWith("swap-")) {
                compare(left.remove(key), key, position, active, complaints);
            }
        }
        left.keySet().forEach(key -> complaints.add("%s was answered and is not in the journal".formatted(key)));
        return complaints;
    }

    private void compare(Answered answer, String key, long position, String active, List<String> complaints) {
        if (answer == null) {
            complaints.add("%s stands at %d, twice or without an answer".formatted(key, position));
        } else if (answer.position() != position) {
            complaints.add("%s was answered %d and stands at %d".formatted(key, answer.position(), position));
        } else if (!answer.rulebook().equals(active)) {
            complaints.add("%s was decided by %s, not by %s".formatted(key, answer.rulebook(), active));
        }
    }
}
