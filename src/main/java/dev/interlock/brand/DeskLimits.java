package dev.interlock.brand;

/**
 * How much waits at a desk, and how much is committed together.
 *
 * @param waitingRequests a request beyond is not taken in
 * @param waitingFacts neither is one with which so many facts would wait
 * @param groupRequests at most so many requests share a commit
 * @param groupFacts no request is added to a group of so many facts
 */
record DeskLimits(int waitingRequests, int waitingFacts, int groupRequests, int groupFacts) {}
