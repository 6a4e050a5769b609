package dev.interlock.wrong.arithmetic;

final class AsksMillis {
    static long now() {
        return System.currentTimeMillis();
    }
}
