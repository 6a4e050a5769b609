package dev.interlock.arithmetic;

import dev.interlock.fact.DeliveryHistory;
import dev.interlock.fact.DeliveryHistory.Carried;
import dev.interlock.policy.FailureLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery history says when held against a failure line: the window that ends on the last day
 * on which anything happened, the windows before it, and the episode that day is in.
 *
 * @param day the last evaluated day; null when nothing was ever evaluated
 * @param sample shipments in the window, by the line's metric
 * @param failures the failed ones of the sample
 * @param daysKnown days of the window of which single shipments are known
 * @param daysOver those of them above the line themselves
 * @param windowsOver how many windows in a row, not overlapping, the last one included, are above the line
 * @param before the window before, not overlapping
 * @param baseline the 28 days before the window
 * @param customerCaused of the window's failed attempts, owed to customer, cash or address
 * @param courierCaused of the window's failed attempts, owed to courier or force majeure
 * @param causesKnown the window's failed attempts, whatever the metric
 * @param resolved shipments of the window that ended
 * @param rto the resolved ones that ended undelivered
 * @param open shipments of the window that had not ended
 * @param crossedSince when the failures last crossed the line without having calmed since; null when calm
 * @param structuralSince the day of that episode on which the evidence was enough; null when it never was
 * @param calmEvaluations how many calm evaluations in a row the last ones are
 * @param enoughOn the last day whose window had the line's minimum sample; null when none of the last 28 had
 * @param trend the last four windows, oldest first; unknown windows are left out
 */
public record Assessment(
        @Nullable LocalDate day,
        int sample,
        int failures,
        int daysKnown,
        int daysOver,
        int windowsOver,
        Window before,
        Window baseline,
        int customerCaused,
        int courierCaused,
        int causesKnown,
        int resolved,
        int rto,
        int open,
        @Nullable LocalDate crossedSince,
        @Nullable LocalDate structuralSince,
        int calmEvaluations,
        @Nullable LocalDate enoughOn,
        List<Window> trend) {

    /**
     * Some shipments and how many of them failed.
     *
     * @param end the last day counted
     */
    public record Window(LocalDate end, int sample, int failures) {

        /** The failed share, exact. */
        public Ratio rate() {
            return new Ratio(failures, sample);
        }

        boolean above(int lineBp) {
            return (long) failures * 10_000 > (long) sample * lineBp;
        }

        /** Whether enough shipments failed less than the line's calm share of the line. */
        public boolean calm(FailureLine line) {
            return sample >= line.minSample()
                    && (long) failures * 10_000 * 10_000 < (long) sample * line.enterBp() * line.calmBaselineBp();
        }
    }

    /** Holds {@code history} against {@code line}. */
    public static Assessment of(DeliveryHistory history, FailureLine line) {
        return Assessing.assess(history, line);
    }

    /** The state of the episode after the evaluation of {@code through}, for folding the days up to it. */
    public static Carried carriedThrough(DeliveryHistory history, FailureLine line, LocalDate through) {
        return Assessing.carriedThrough(history, line, through);
    }
}
