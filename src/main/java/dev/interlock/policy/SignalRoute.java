package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department hears a signal. The rows of a signal's class count; where it has none, those of its every class; where it
 * has none either, those of every signal.
 */
@DecisionTable(
        workbook = "routing",
        sheet = "Routes",
        question = "Which department hears which signal, and by when must it say so?",
        hitPolicy = HitPolicy.COLLECT,
        owner = Department.LEADERSHIP)
public record SignalRoute(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Signal",
                        note =
                                "The signal, by the name it is told under. ANY: every signal that has no row of its own.",
                        unit = Unit.TEXT,
                        key = true,
                        any = SignalRoute.ANY)
                String signal,
        @Column(
                        header = "Class",
                        note =
                                "Which class of the signal: the class of a risk, the verdict on a lane, what the first side of a"
                                        + " conflict wants, the variance of a"
                                        + " settlement, the intervention that is asked about or overdue, the department whose"
                                        + " source is not verified. ANY: every class that has no row of its own.",
                        unit = Unit.TEXT,
                        key = true,
                        any = SignalRoute.ANY)
                String signalClass,
        @Column(
                        header = "Department",
                        note = "Who hears it; one row for each.",
                        unit = Unit.CHOICE,
                        key = true,
                        match = Match.NONE)
                Department department,
        @Column(
                        header = "Acknowledge within (hours)",
                        note =
                                "By when the department must say that it heard, in hours since the signal was raised or came"
                                        + " to be of this class. 0: it is informed, and need not say so.",
                        unit = Unit.HOURS,
                        min = "0",
                        max = "720")
                int acknowledgeWithinHours,
        @Column(
                        header = "Expires after (hours)",
                        note =
                                "Then it is recorded that the department never said so, and nobody is reminded any more.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "8760")
                int expiresAfterHours,
        @Column(
                        header = "Escalates to",
                        note = "Who hears of it when the department does not say so in time. Empty: nobody.",
                        unit = Unit.CHOICE,
                        optional = true)
                @Nullable
                Department escalatesTo)
        implements PolicyRow {

    /** Stands for every signal, or every class. */
    static final String ANY = "ANY";

    public SignalRoute {
        if (!signal.equals(ANY) && !SignalNames.CLASSES.containsKey(signal)) {
            throw new InvalidRow("Signal", "must be ANY or one of " + String.join(", ", SignalNames.CLASSES.keySet()));
        }
        List<String> classes = SignalNames.CLASSES.getOrDefault(signal, List.of());
        if (!signalClass.equals(ANY) && !classes.contains(signalClass)) {
            throw new InvalidRow(
                    "Class", "must be ANY" + (classes.isEmpty() ? "" : " or one of " + String.join(", ", classes)));
        }
        if (expiresAfterHours <= acknowledgeWithinHours) {
            throw new InvalidRow("Expires after (hours)", "must exceed 'Acknowledge within (hours)'");
        }
        if (department == escalatesTo) {
            throw new InvalidRow("Escalates to", "must be another department");
        }
    }

    /** Whether it holds for every signal that has no row of its own. */
    public boolean everySignal() {
        return signal.equals(ANY);
    }

    /** Whether it holds for every class of its signal that has no row of its own. */
    public boolean everyClass() {
        return signalClass.equals(ANY);
    }

    /** Whether the department need not say that it heard. */
    public boolean informs() {
        return acknowledgeWithinHours == 0;
    }
}
