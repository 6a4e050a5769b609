package dev.interlock.wrong.arithmetic;

final class RollsMathDice {
    static double roll() {
        return Math.random();
    }
}
