package dev.interlock.journal;

/** What a journal entry says. */
public enum EntryKind {
    /** A request's facts; its asOf is the brand's clock from there on. */
    FACTS,
    /** The clock moved without a request. */
    TICKED,
    /** Conclusions that came to stand, with the identities they keep. */
    OPENED,
    /** Conclusions that stand no more. */
    CLOSED,
    /** What the desk registered of its signals and interventions after the entry before: identities, grants, expiries. */
    REGISTERED,
    /** What a person ruled on an intervention. */
    RULED,
    /** What an integrator said became of an intervention. */
    REPORTED,
    /** Somebody switched a loop. */
    SWITCHED,
    /** A department said that it heard a signal. */
    ACKNOWLEDGED,
    /** What comparing settlements with what was expected left, and leaves no more. */
    RECONCILED,
    /** Somebody brought documents, or took them away. */
    EVIDENCE_HELD,
    /** Days were judged for good, and the facts that only they needed were retired. */
    FOLDED,
    /** A request that a rule failed on; its facts are not told. */
    QUARANTINED,
    /** The facts of a quarantined request, told under another rulebook. */
    RETRIED,
    /** From here on this rulebook decides. */
    RULEBOOK_ACTIVATED
}
