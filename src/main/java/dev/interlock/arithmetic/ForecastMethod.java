package dev.interlock.arithmetic;

/** How the level of a series was found. */
public enum ForecastMethod {
    /** The mean of the base days. */
    MEAN,
    /** The mean of the most recent days, because the level moved away from what it was before them. */
    RECENT_MEAN,
    /**
     * Croston's method for intermittent demand (J. D. Croston, Operational Research Quarterly 23, 1972),
     * with the correction of A. A. Syntetos and J. E. Boylan (International Journal of Forecasting 21, 2005).
     */
    CROSTON_SBA
}
