package dev.interlock.policy;

import dev.interlock.fact.Department;
import dev.interlock.policy.Column.Match;
import dev.interlock.policy.Column.Unit;
import dev.interlock.policy.DecisionTable.HitPolicy;
import org.jspecify.annotations.Nullable;

/** Which of two sides goes first when both cannot have their way. */
@DecisionTable(
        workbook = "governance",
        sheet = "Conflicts",
        question = "Which of two goes first when two loops disagree?",
        hitPolicy = HitPolicy.FIRST,
        bucket = ConflictLines.class,
        owner = Department.LEADERSHIP,
        rowsMin = 0)
public record ConflictLine(
        RowAddress at,
        @Column(header = "Row", note = "A short name that shows up in every trace.", unit = Unit.TEXT) String row,
        @Column(
                        header = "Side",
                        note = "What one side wants. Empty for everything: below the others.",
                        unit = Unit.CHOICE,
                        match = Match.EQUAL,
                        optional = true)
                @Nullable
                SideKind side,
        @Column(
                        header = "Side does",
                        note = "How it would get it, as its proposal or signal says, or ALL: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = ConflictLine.EVERY)
                String sideDoes,
        @Column(
                        header = "Against",
                        note = "What the other side wants. Empty for everything: below the others.",
                        unit = Unit.CHOICE,
                        match = Match.EQUAL,
                        optional = true)
                @Nullable
                SideKind against,
        @Column(
                        header = "Against does",
                        note = "How it would get it, as its proposal or signal says, or ALL: below the others.",
                        unit = Unit.TEXT,
                        match = Match.EQUAL,
                        any = ConflictLine.EVERY)
                String againstDoes,
        @Column(
                        header = "First",
                        note = "SIDE or AGAINST: who has its way. NOBODY: both stand, and a person is asked.",
                        unit = Unit.CHOICE)
                First first,
        @Column(header = "Reason", note = "What who loses is told.", unit = Unit.TEXT) String reason,
        @Column(
                        header = "Act within (hours)",
                        note = "By when both departments should have seen it.",
                        unit = Unit.HOURS,
                        min = "1",
                        max = "720")
                int actWithinHours)
        implements PolicyRow {

    private static final String EVERY = "ALL";

    /** Who has its way. */
    public enum First {
        SIDE,
        AGAINST,
        NOBODY
    }

    public ConflictLine {
        check(side, sideDoes, "Side does");
        check(against, againstDoes, "Against does");
    }

    private static void check(@Nullable SideKind kind, String does, String header) {
        if (kind != null && !does.equals(EVERY) && !kind.does().contains(does)) {
            throw new InvalidRow(
                    header, "must be what %s does: %s, or ALL".formatted(kind, String.join(", ", kind.does())));
        }
    }
}
