package dev.interlock.rehearsal;

import dev.interlock.trace.Because;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One expectation that was not met.
 *
 * @param on the step's business day
 * @param line where the expectation stands in its file
 * @param expected what the scenario asks for
 * @param found what there was instead
 * @param because why what was found stands; null where nothing does
 */
public record Mismatch(LocalDate on, int line, String expected, String found, @Nullable Because because) {

    @Override
    public String toString() {
        String rules = because == null ? "" : "\n  because " + because.ruleIds().toList();
        return "line %d, on %s: expected %s\n  found %s%s".formatted(line, on, expected, found, rules);
    }
}
