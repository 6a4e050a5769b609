package dev.interlock.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of one scenario.
 *
 * @param mismatches every expectation that was not met
 */
public record Outcome(Scenario scenario, List<Mismatch> mismatches) {

    /** Whether everything was as expected. */
    public boolean passed() {
        return mismatches.isEmpty();
    }

    @Override
    public String toString() {
        return passed()
                ? scenario + ": as expected"
                : mismatches.stream()
                        .map(Mismatch::toString)
                        .collect(Collectors.joining("\n", "%s (%s)\n".formatted(scenario, scenario.file()), ""));
    }
}
