package dev.interlock.approval;

import dev.interlock.fact.Registration;
import java.util.List;

/** What came of an act. */
public sealed interface Acted {

    /** This is to be registered. */
    record Done(List<Registration> registrations) implements Acted {}

    /** The same was registered before. */
    record Repeated() implements Acted {}

    /** Nothing is registered. */
    record Refused(Why why, String message) implements Acted {}

    /** Why nothing is registered. */
    enum Why {
        /** There is no such intervention or signal. */
        UNKNOWN,
        /** It stands where this cannot follow. */
        OUT_OF_TURN,
        /** The person may not. */
        NOT_ELIGIBLE,
        /** What was asked makes no sense for it. */
        INVALID
    }
}
