package dev.interlock.signal;

import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import java.util.Comparator;
import java.util.List;

/**
 * The pin codes of a zone at risk that are above the line themselves.
 *
 * @param total how many there are
 * @param pins the worst first, by failures; at most as many as the table allows
 */
public record AffectedPins(Geo geo, PaymentMode mode, int total, List<PinCount> pins) implements Derived {

    /**
     * One pin code's own count.
     *
     * @param ownEvidence whether its sample is large enough to stand on its own
     */
    public record PinCount(String pin, int sample, int failures, boolean ownEvidence) {

        static PinCount of(ZoneEvidence evidence) {
            var figures = evidence.figures();
            return new PinCount(
                    evidence.geo().code(),
                    figures.sample(),
                    figures.failures(),
                    figures.sample() >= evidence.line().minSample());
        }
    }

    /** Lists at most {@code most} of {@code evidence}, the worst first. */
    public AffectedPins(Geo geo, PaymentMode mode, List<ZoneEvidence> evidence, int most) {
        this(
                geo,
                mode,
                evidence.size(),
                evidence.stream()
                        .map(PinCount::of)
                        .sorted(Comparator.comparingInt(PinCount::failures)
                                .reversed()
                                .thenComparing(PinCount::pin))
                        .limit(most)
                        .toList());
    }

    /** Whether some pin codes are too small to be judged alone, so that the zone speaks for them. */
    public boolean rolledUp() {
        return pins.stream().anyMatch(pin -> !pin.ownEvidence());
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + mode.hashCode();
    }
}
