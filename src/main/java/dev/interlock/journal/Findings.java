package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.fact.Fact;
import dev.interlock.journal.FactCodec.UnknownFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found while one batch is read. */
final class Findings {

    private static final int LONGEST_VALUE = 80;

    private final UnknownFields unknownFields;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> leftAside = new ArrayList<>();
    private final List<UnknownCode> unknownCodes = new ArrayList<>();

    Findings(UnknownFields unknownFields) {
        this.unknownFields = unknownFields;
    }

    void problem(String pointer, @Nullable JsonNode value, String message) {
        String text = value == null || value.isNull() ? null : value.isTextual() ? value.textValue() : value.toString();
        problems.add(new Problem(pointer, shortened(text), message));
    }

    /** Finds out whether the field {@code name} of the object at {@code pointer} is one of {@code known}. */
    void known(String name, Collection<String> known, String pointer, JsonNode value) {
        if (known.contains(name)) {
            return;
        }
        String field = child(pointer, name);
        if (unknownFields == UnknownFields.REPORT) {
            leftAside.add(field);
            return;
        }
        problem(field, value, "There is no field (%s).%s".formatted(shortened(name), Nearest.hint(name, known)));
    }

    void unknown(UnknownCode code) {
        unknownCodes.add(code);
    }

    boolean full() {
        return problems.size() >= FactCodec.MAX_PROBLEMS;
    }

    Reading reading(@Nullable Instant asOf, List<Fact> facts) {
        return problems.isEmpty()
                ? new Reading(asOf, List.copyOf(facts), List.of(), List.copyOf(leftAside), List.copyOf(unknownCodes))
                : new Reading(
                        asOf,
                        List.of(),
                        problems.stream().limit(FactCodec.MAX_PROBLEMS).toList(),
                        List.copyOf(leftAside),
                        List.of());
    }

    /** The pointer of {@code name} inside {@code pointer}. */
    static String child(String pointer, String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
