package dev.interlock.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.fact.Fact;
import dev.interlock.fact.NdrWindow;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.Nearest;
import dev.interlock.journal.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads given facts: {@code - NdrWindow: { … }} with the fields integrators post, or a short form for
 * many days. What goes without saying may be left out: when the source knew a fact, the first day of a
 * window, counts that are zero. Amounts may be rupees ({@code ₹9,000}), shares percentages.
 */
final class FactReading {

    /** A scenario of thirty days of single shipments holds a few thousand. */
    private static final int MOST_FACTS = 20_000;

    /** What a desk registers, and scenarios may give. */
    private static final Set<String> REGISTERED = Set.of("Evidence");

    private final LocalDate day;
    private final List<Fact> facts = new ArrayList<>();

    /** @param day when standing facts such as campaigns were known, unless they say it themselves */
    FactReading(LocalDate day) {
        this.day = day;
    }

    List<Fact> read(Part given) {
        for (Part item : given.items()) {
            if (item.node().size() == 1 && !item.has("type")) {
                read(item.keys().get(0), item.at(item.keys().get(0)));
            } else if (item.has("type") && item.node() instanceof ObjectNode fact) {
                add(fact.deepCopy(), item);
            } else {
                item.complain("Expected one fact: its type as the key, its fields inside.");
            }
        }
        return List.copyOf(facts);
    }

    private void read(String word, Part part) {
        for (Series series : Series.values()) {
            if (series.name().equals(word)) {
                series.facts(part).forEach(fact -> add(fact, part));
                return;
            }
        }
        var known = new TreeSet<>(FactCodec.types());
        known.addAll(REGISTERED);
        for (Series series : Series.values()) {
            known.add(series.name());
        }
        if (REGISTERED.contains(word) && part.node() instanceof ObjectNode fields) {
            register(fields.deepCopy().put("type", word), part);
        } else if (!FactCodec.types().contains(word)) {
            part.complain("There is no fact (%s); there are %s.%s"
                    .formatted(word, String.join(", ", known), Nearest.hint(word, known)));
        } else if (part.node() instanceof ObjectNode fields) {
            add(fields.deepCopy().put("type", word), part);
        } else {
            part.complain("Expected the fields of the %s; found %s.".formatted(word, part.words()));
        }
    }

    private void register(ObjectNode registration, Part part) {
        try {
            facts.add(FactCodec.read(registration));
        } catch (IllegalArgumentException wrong) {
            part.complain("The %s cannot be read: %s"
                    .formatted(registration.path("type").asText(), wrong.getMessage()));
        }
    }

    private void add(ObjectNode fact, Part part) {
        if (facts.size() >= MOST_FACTS) {
            part.complain("A step holds at most %d facts.".formatted(MOST_FACTS));
            return;
        }
        units(fact);
        complete(fact);
        Reading reading = FactCodec.readWritten(fact);
        reading.problems().forEach(problem -> part.complaints()
                .add(part.pointer() + problem.pointer().replaceFirst("^/0", ""), problem.message()));
        facts.addAll(reading.facts());
    }

    /** Rupees become paise, percentages fractions. */
    private static void units(ObjectNode fact) {
        var names = new ArrayList<String>();
        fact.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = fact.get(name);
            if (value.isTextual() && name.endsWith("Paise")) {
                Amount.paise(value.textValue()).ifPresent(paise -> fact.put(name, paise));
            } else if (value.isTextual()
                    && List.of("codShare", "bidModifier", "minRoas", "expectedUplift", "advance")
                            .contains(name)) {
                Amount.percent(value.textValue()).ifPresent(percent -> fact.put(name, percent.movePointLeft(2)));
            } else if (value.isTextual() && name.endsWith("Bp")) {
                Amount.basisPoints(value.textValue()).ifPresent(basisPoints -> fact.put(name, basisPoints));
            }
        }
    }

    private void complete(ObjectNode fact) {
        String type = fact.path("type").asText();
        if (type.equals("NdrWindow")) {
            for (String count : List.of("resolved", "rto", "open")) {
                if (!fact.has(count)) {
                    fact.put(count, 0);
                }
            }
            if (!fact.has("windowStart") && fact.has("windowEnd")) {
                completeStart(fact);
            }
        }
        boolean tellsItself = type.equals("DeliveryAttempt") || type.equals("ShipmentOutcome");
        if (!fact.has("observedAt") && !tellsItself) {
            String known = fact.path("windowEnd").asText(fact.path("date").asText(day.toString()));
            fact.put("observedAt", known + "T23:00:00+05:30");
        }
    }

    /** An unreadable end is complained of when the fact is read. */
    private static void completeStart(ObjectNode fact) {
        LocalDate end = day(fact.get("windowEnd").asText());
        if (end != null) {
            fact.put("windowStart", end.minusDays(NdrWindow.DAYS - 1L).toString());
        }
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
