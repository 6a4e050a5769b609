package dev.interlock.reporting;

import dev.interlock.fact.Department;
import dev.interlock.fact.Loop;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Whose an intervention is to do, and who else wants to know. A new intervention is a line here. */
final class Owners {

    private static final Map<String, Department> OWNERS = new TreeMap<>(Map.of(
            "CampaignAdjustment", Department.MARKETING,
            "AdjustmentLift", Department.MARKETING,
            "ZoneProbe", Department.MARKETING,
            "StockTransfer", Department.OPERATIONS,
            "DraftPurchaseOrder", Department.OPERATIONS));

    /** Who raised what these departments act on, or pays for it. */
    private static final Map<Department, Set<Department>> WITH = Map.of(
            Department.MARKETING, EnumSet.of(Department.LOGISTICS),
            Department.OPERATIONS, EnumSet.of(Department.MARKETING, Department.FINANCE));

    private Owners() {}

    static Set<String> types() {
        return OWNERS.keySet();
    }

    static Department owner(String type) {
        return Objects.requireNonNull(OWNERS.get(type), type);
    }

    /** The interventions of which {@code department} is told; leadership is told of all. */
    static List<String> toldTo(Department department) {
        return OWNERS.entrySet().stream()
                .filter(entry -> department == Department.LEADERSHIP
                        || entry.getValue() == department
                        || WITH.getOrDefault(entry.getValue(), Set.of()).contains(department))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether {@code department} is at one end of {@code loop}; leadership looks at all. */
    static boolean concerns(Loop loop, Department department) {
        return department == Department.LEADERSHIP || loop.name().contains(department.name());
    }
}
