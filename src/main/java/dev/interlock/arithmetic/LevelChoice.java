package dev.interlock.arithmetic;

/**
 * What decides which {@link ForecastMethod} speaks for a series; a row of a decision table.
 *
 * @param baseDays how many days the mean is taken over, at least 1
 * @param recentDays how many days speak where the level moved, at least 1 and fewer than {@code baseDays}
 * @param shiftZ how many standard errors the recent mean must lie from the mean before, in
 *     ten-thousandths, for the level to have moved (30,000 is 3)
 * @param adiCutHundredths above which average interval between demands a series is intermittent, in
 *     hundredths of days (132 after Syntetos, Boylan and Croston, 2005)
 * @param alphaBp the smoothing constant of Croston's method, in basis points, from 1 to 10,000
 */
public record LevelChoice(int baseDays, int recentDays, int shiftZ, int adiCutHundredths, int alphaBp) {

    public LevelChoice {
        if (recentDays < 1 || baseDays <= recentDays) {
            throw new IllegalArgumentException(
                    "The recentDays (%d) must be at least 1 and fewer than the baseDays (%d)."
                            .formatted(recentDays, baseDays));
        }
        if (shiftZ < 0 || adiCutHundredths < 0) {
            throw new IllegalArgumentException("Neither shiftZ (%d) nor adiCutHundredths (%d) may be negative."
                    .formatted(shiftZ, adiCutHundredths));
        }
        if (alphaBp < 1 || alphaBp > 10_000) {
            throw new IllegalArgumentException("The alphaBp is %d, expected 1 to 10000.".formatted(alphaBp));
        }
    }
}
