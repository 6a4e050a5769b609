package dev.interlock.brand;

import dev.interlock.approval.Acted;
import java.util.UUID;

/** What came of an act at a desk. */
public sealed interface ActAnswer {

    /** It was registered and committed, and this followed. */
    record Done(Answer.Decided decided) implements ActAnswer {}

    /** The same was registered before; nothing was journaled. */
    record Repeated() implements ActAnswer {}

    /** Nothing was journaled. */
    record Refused(Acted.Why why, String message) implements ActAnswer {}

    /**
     * What the person saw is no longer what stands; nothing was journaled.
     *
     * @param id the intervention
     * @param evidence the decision that last changed what is asked
     */
    record Stale(UUID id, UUID evidence) implements ActAnswer {}
}
