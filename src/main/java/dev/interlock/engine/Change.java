package dev.interlock.engine;

import dev.interlock.signal.Conclusion;
import dev.interlock.trace.Because;
import org.jspecify.annotations.Nullable;

/**
 * How one conclusion differs after a request from before it.
 *
 * @param conclusion what stands now; for WITHDRAWN, what stood before
 * @param before what stood before; null for RAISED
 * @param because why it stands; null for WITHDRAWN, whose reasons are gone
 */
public record Change(Kind kind, Conclusion conclusion, @Nullable Conclusion before, @Nullable Because because) {

    /** The three ways. */
    public enum Kind {
        RAISED,
        CHANGED,
        WITHDRAWN
    }
}
