package dev.interlock.signal;

/** A claim that can be filed, and was not. */
public record OpenClaim(Claim claim) implements Figure {

    /** Who settles. */
    public String counterparty() {
        return claim.counterparty();
    }

    @Override
    public String subject() {
        return claim.subject();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return claim.hashCode();
    }
}
