package dev.interlock.arithmetic;

import dev.interlock.policy.ConfidenceWeights;
import dev.interlock.policy.FailureLine;

/**
 * How sure it is that a crossing is the place's own and here to stay, from 0 to 10,000 basis points,
 * with what each reason added.
 *
 * @param basisPoints the sum of the parts, times the level's confidence
 * @param lowerBound added because the Wilson lower bound clears the line
 * @param windowBefore added because the window before was above the line with enough shipments
 * @param customerCauses added for the share of failures owed to customer, cash or address
 * @param notCouriers added for the share of failures not owed to courier or force majeure
 * @param baseline added because the 28 days before were near the line already
 * @param level what the level's confidence multiplied the sum by
 */
public record Confidence(
        int basisPoints,
        int lowerBound,
        int windowBefore,
        int customerCauses,
        int notCouriers,
        int baseline,
        int level) {

    /** Weighs {@code figures}; a share of causes nobody told counts for nothing. */
    public static Confidence of(Assessment figures, FailureLine line, ConfidenceWeights weights) {
        boolean clears = Wilson.clears(figures.failures(), figures.sample(), line.wilsonZ(), line.enterBp());
        boolean before = figures.before().sample() >= line.minSample()
                && figures.before().above(line.enterBp());
        boolean nearLine = figures.baseline().sample() >= line.minSample()
                && !figures.baseline().calm(line);
        int lowerBound = clears ? weights.lowerBoundBp() : 0;
        int windowBefore = before ? weights.windowBeforeBp() : 0;
        int customer = share(figures.customerCaused(), figures.causesKnown(), weights.customerCausesBp());
        int notCouriers =
                share(figures.causesKnown() - figures.courierCaused(), figures.causesKnown(), weights.notCouriersBp());
        int baseline = nearLine ? weights.baselineBp() : 0;
        int sum = lowerBound + windowBefore + customer + notCouriers + baseline;
        return new Confidence(
                (int) new Ratio(sum, 10_000).of(line.levelConfidenceBp()),
                lowerBound,
                windowBefore,
                customer,
                notCouriers,
                baseline,
                line.levelConfidenceBp());
    }

    private static int share(int part, int whole, int weight) {
        return (int) new Ratio(part, whole).of(weight);
    }
}
