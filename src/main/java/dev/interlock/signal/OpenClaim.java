package dev.interlock.signal;

/** A claim that can be filed, and was not. */
public record OpenClaim(Claim claim) implements Derived {

    /** Who settles. */
    public String counterparty() {
        return claim.counterparty();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return claim.hashCode();
    }
}
