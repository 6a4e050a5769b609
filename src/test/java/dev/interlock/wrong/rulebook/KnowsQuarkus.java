package dev.interlock.wrong.rulebook;

import io.quarkus.runtime.Quarkus;

final class KnowsQuarkus {
    static void untilItEnds() {
        Quarkus.waitForExit();
    }
}
