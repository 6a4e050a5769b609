package dev.interlock.arithmetic;

import java.util.List;

/** The direction of a series of windows. */
public final class Trend {

    private Trend() {}

    /**
     * The least-squares slope of the failed share over {@code windows}, in basis points per window,
     * rounded half up; 0 for fewer than two windows.
     */
    public static int slopeBpPerWindow(List<Assessment.Window> windows) {
        int n = windows.size();
        if (n < 2) {
            return 0;
        }
        double meanAt = (n - 1) / 2.0;
        double meanRate = 0;
        for (Assessment.Window window : windows) {
            meanRate += rate(window) / n;
        }
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < n; i++) {
            covariance += (i - meanAt) * (rate(windows.get(i)) - meanRate);
            variance += (i - meanAt) * (i - meanAt);
        }
        return (int) StrictMath.floor(covariance / variance * 10_000 + 0.5);
    }

    private static double rate(Assessment.Window window) {
        return (double) window.failures() / window.sample();
    }
}
