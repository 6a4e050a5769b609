package dev.interlock.wrong.arithmetic;

import java.util.concurrent.ThreadLocalRandom;

final class RollsDice {
    static int roll() {
        return ThreadLocalRandom.current().nextInt();
    }
}
