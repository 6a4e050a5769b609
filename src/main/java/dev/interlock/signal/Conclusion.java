package dev.interlock.signal;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A derived record that is told. While a conclusion with one key stands, it keeps the identity the
 * desk registered for it, however its content changes.
 */
public interface Conclusion extends Derived {

    /** What it concludes, about what, concerning whom. */
    @JsonIgnore
    ConclusionKey key();

    /** By when somebody must have acted, in hours since it was raised; 0 when nobody must. */
    @JsonIgnore
    int actWithinHours();
}
