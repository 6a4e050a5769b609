package dev.interlock.arithmetic;

import java.util.List;

/**
 * How regular a series is (A. A. Syntetos, J. E. Boylan and J. D. Croston, Journal of the Operational
 * Research Society 56, 2005).
 *
 * @param days how many days were looked at
 * @param demands on how many of them there was any demand
 * @param cv2Hundredths CV², the squared coefficient of variation of the demands' sizes, in hundredths,
 *     rounded half up; 0 without demand
 */
public record DemandPattern(int days, int demands, long cv2Hundredths) {

    /** The four classes of that paper. */
    public enum Kind {
        SMOOTH,
        ERRATIC,
        INTERMITTENT,
        LUMPY
    }

    /** The pattern of the last {@code days} days of {@code series}. */
    public static DemandPattern of(DailyUnits series, int days) {
        List<Integer> last = series.last(days);
        var sizes = Sample.of(last.stream().filter(units -> units > 0).toList());
        double cv2 = sizes.size() == 0 ? 0 : sizes.squaresAroundMean() / sizes.size() / (sizes.mean() * sizes.mean());
        return new DemandPattern(last.size(), sizes.size(), (long) StrictMath.floor(cv2 * 100 + 0.5));
    }

    /** Whether ADI, the average interval between demands, is above {@code adiCutHundredths} of a day; exact. */
    public boolean intermittent(int adiCutHundredths) {
        return demands > 0 && days * 100L > (long) demands * adiCutHundredths;
    }

    /** The class, by the cuts for ADI and CV² in hundredths (132 and 49 in that paper). */
    public Kind kind(int adiCutHundredths, int cv2CutHundredths) {
        boolean varied = cv2Hundredths > cv2CutHundredths;
        if (intermittent(adiCutHundredths)) {
            return varied ? Kind.LUMPY : Kind.INTERMITTENT;
        }
        return varied ? Kind.ERRATIC : Kind.SMOOTH;
    }
}
