package dev.interlock.policy;

/** The fees of one lane. */
public record LaneFees(String courier, String fulfilmentCentre, String destinationCluster, RowIndex<LaneFee> rows)
        implements Bucket {}
