package dev.interlock.arithmetic;

import java.util.List;

/** Size, mean and spread of some figures. */
record Sample(int size, double mean, double squaresAroundMean) {

    /** Nothing has the mean 0. */
    static Sample of(List<? extends Number> figures) {
        long sum = figures.stream().mapToLong(Number::longValue).sum();
        double mean = figures.isEmpty() ? 0 : (double) sum / figures.size();
        double squares = 0;
        for (Number figure : figures) {
            double off = figure.longValue() - mean;
            squares += off * off;
        }
        return new Sample(figures.size(), mean, squares);
    }

    /** The standard deviation; 0 for fewer than two figures. */
    double deviation() {
        return StrictMath.sqrt(variance());
    }

    /** The unbiased variance; 0 for fewer than two figures. */
    double variance() {
        return size < 2 ? 0 : squaresAroundMean / (size - 1);
    }
}
