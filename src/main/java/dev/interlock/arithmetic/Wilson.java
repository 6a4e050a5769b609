package dev.interlock.arithmetic;

/**
 * The one-sided Wilson score interval of a share (E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", JASA 22, 1927).
 */
public final class Wilson {

    private static final double TEN_THOUSAND = 10_000;

    private Wilson() {}

    /**
     * The lower end of the interval around {@code failures / sample}, from 0 to 1.
     *
     * @param failures from 0 to {@code sample}
     * @param sample how many were looked at; nothing is known of none, so the bound is 0
     * @param z the normal quantile of the wanted confidence, in ten-thousandths (12,816 is 90 %)
     */
    public static double lowerBound(int failures, int sample, int z) {
        if (sample == 0) {
            return 0;
        }
        double quantile = z / TEN_THOUSAND;
        double share = (double) failures / sample;
        double square = quantile * quantile;
        double spread = quantile * StrictMath.sqrt((share * (1 - share) + square / (4.0 * sample)) / sample);
        return (share + square / (2.0 * sample) - spread) / (1 + square / sample);
    }

    /** Whether the lower end of the interval lies strictly above {@code lineBp} basis points. */
    public static boolean clears(int failures, int sample, int z, int lineBp) {
        boolean above = (long) failures * 10_000 > (long) sample * lineBp;
        return above && (z == 0 || lowerBound(failures, sample, z) > lineBp / TEN_THOUSAND);
    }
}
