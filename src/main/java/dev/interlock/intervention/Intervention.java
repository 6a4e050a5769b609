package dev.interlock.intervention;

import dev.interlock.signal.Conclusion;

/** What should be done, or that something was considered and is better left alone. */
public interface Intervention extends Conclusion {

    /** Whether anything should be done at all. */
    boolean actionable();
}
