package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** One state that the lanes into a cluster reach. */
@DecisionTable(
        workbook = "logistics",
        sheet = "Clusters",
        question = "Which states do the couriers' lanes into a cluster reach?",
        rowsMin = 0,
        owner = Department.LOGISTICS)
public record ClusterState(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Cluster",
                        note = "As posted with the lanes' capacity. Couriers that call their clusters differently have"
                                + " rows of their own.",
                        unit = Unit.TEXT,
                        key = true)
                String cluster,
        @Column(header = "State code", note = "ISO 3166-2, for example IN-BR.", unit = Unit.TEXT, key = true)
                String stateCode)
        implements PolicyRow {

    public ClusterState {
        if (!stateCode.matches("IN-[A-Z]{2}")) {
            throw new InvalidRow("State code", "must be an ISO 3166-2 code like IN-BR");
        }
    }
}
