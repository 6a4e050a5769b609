package dev.interlock.brand;

import dev.interlock.fact.Fact;
import dev.interlock.journal.Problem;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds facts that are valid by themselves but cannot have happened yet. */
record Impossible(LocalDate businessDay, ZoneId zone) {

    List<Problem> among(List<Fact> facts) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < facts.size(); i++) {
            LocalDate day = facts.get(i).happenedOn(zone);
            if (day != null && day.isAfter(businessDay)) {
                problems.add(new Problem(
                        "/facts/" + i + field(facts.get(i), day),
                        day.toString(),
                        "The %s speaks of %s, after the brand's business day (%s). Maybe the asOf is missing or old."
                                .formatted(facts.get(i).key(), day, businessDay)));
            }
        }
        return problems;
    }

    /** The field that says the day, as the end of a pointer; empty when none does by itself. */
    private String field(Fact fact, LocalDate day) {
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (!component.getName().equals("observedAt") && day.equals(dayOf(component, fact))) {
                return "/" + component.getName();
            }
        }
        return "";
    }

    private @Nullable LocalDate dayOf(RecordComponent component, Fact fact) {
        try {
            Object value = component.getAccessor().invoke(fact);
            return value instanceof Instant instant
                    ? LocalDate.ofInstant(instant, zone)
                    : value instanceof LocalDate date ? date : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record %s cannot be read.".formatted(fact.getClass()), e);
        }
    }
}
