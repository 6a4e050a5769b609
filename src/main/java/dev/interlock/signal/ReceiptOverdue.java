package dev.interlock.signal;

/** A return was deducted, and the warehouse did not say in time that it came. */
public record ReceiptOverdue(JudgedDifference judged) implements Derived {

    /** What it speaks of tells it apart. */
    @Override
    public int hashCode() {
        return judged.hashCode();
    }
}
