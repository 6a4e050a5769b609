package dev.interlock.signal;

/** What one department should know of another. */
public interface Signal extends Conclusion {

    /** What its way to departments depends on besides its type: a class, a cause, a kind; empty when nothing does. */
    default String signalClass() {
        return "";
    }
}
