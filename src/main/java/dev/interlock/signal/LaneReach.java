package dev.interlock.signal;

/** One state that a courier's lane reaches. */
public record LaneReach(LaneAhead lane, String stateCode) implements Derived {

    /** Where the lane starts. */
    public String centre() {
        return lane.centre();
    }
}
