package dev.interlock.wrong.policy;

import org.apache.commons.numbers.gamma.LogGamma;

final class KnowsGamma {
    static double of(double value) {
        return LogGamma.value(value);
    }
}
