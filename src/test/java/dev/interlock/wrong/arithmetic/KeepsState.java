package dev.interlock.wrong.arithmetic;

final class KeepsState {
    static long calls;
}
