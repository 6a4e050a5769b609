package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Unit;

/** Which courier zone a state's parcels travel in. */
@DecisionTable(
        workbook = "logistics",
        sheet = "Zones by state",
        question = "In which courier zone do the parcels of a state travel?",
        owner = Department.LOGISTICS)
public record StateZone(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(header = "State code", note = "ISO 3166-2, for example IN-BR.", unit = Unit.TEXT, key = true)
                String stateCode,
        @Column(header = "State", note = "Its name; for people.", unit = Unit.TEXT) String stateName,
        @Column(
                        header = "Courier zone",
                        note = "A to E, or UNKNOWN. The zones shipped with the service are an assumption: a seller near"
                                + " Delhi. Replace them with your courier's.",
                        unit = Unit.CHOICE)
                CourierZone zone)
        implements PolicyRow {

    public StateZone {
        if (!stateCode.matches("IN-[A-Z]{2}")) {
            throw new InvalidRow("State code", "must be an ISO 3166-2 code like IN-BR");
        }
    }
}
