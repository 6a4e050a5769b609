package dev.interlock.publishing;

import dev.interlock.policy.ApprovalBand;
import dev.interlock.policy.Approver;
import dev.interlock.policy.Delegate;
import dev.interlock.publishing.PublishingRefused.Why;
import dev.interlock.rulebook.RowDifference;
import dev.interlock.rulebook.RuleFileDifference;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may change what: tables belong to teams, rules to administrators, and nobody widens what they may do themselves. */
final class Rights {

    private Rights() {}

    /**
     * Refuses a person who may not bring {@code after} about, nor say yes to it. Tables belong to teams; what is on
     * disk, the rules above all, belongs to administrators.
     *
     * @param workbook the one that was sent; null for what was read from disk
     */
    static void mayChange(Person person, @Nullable String workbook, Rulebook before, Rulebook after) {
        if (workbook == null && person.administrator()) {
            return;
        }
        List<RuleFileDifference> ruleFiles = after.ruleFilesFrom(before);
        if (!ruleFiles.isEmpty()) {
            throw new PublishingRefused(
                    Why.NOT_ELIGIBLE,
                    "Rules differ: %s. Only an administrator brings them, and says yes to them.".formatted(ruleFiles));
        }
        ofTeam(person, after.differencesFrom(before));
        if (workbook != null) {
            ofWorkbook(person, workbook);
        }
    }

    /** Refuses a person whose team has no table in {@code workbook}: its notes are not theirs to change. */
    private static void ofWorkbook(Person person, String workbook) {
        boolean own = Tables.schemas().stream()
                .anyMatch(schema -> schema.workbook().equals(workbook) && schema.owner() == person.team());
        if (!own) {
            throw new PublishingRefused(
                    Why.NOT_ELIGIBLE,
                    "%s is not of a team that has a table in %s.xlsx.".formatted(person.name(), workbook));
        }
    }

    /** Refuses a person whose team does not own every table that differs. */
    private static void ofTeam(Person person, List<RowDifference> differences) {
        List<String> others = differences.stream()
                .map(RowDifference::schema)
                .filter(schema -> schema.owner() != person.team())
                .map(schema ->
                        "%s.xlsx › %s belongs to %s".formatted(schema.workbook(), schema.sheet(), schema.owner()))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            String team = person.team() == null ? "no team" : "the team " + person.team();
            throw new PublishingRefused(
                    Why.NOT_ELIGIBLE,
                    "%s is of %s and changes tables of others: %s."
                            .formatted(person.name(), team, String.join(", ", others)),
                    others);
        }
    }

    /**
     * Refuses a person whom a changed row names, or one of whose roles it names, as it was or as it becomes. A band
     * ends where the next begins, so that an edited band concerns whoever any band names.
     */
    static void ofOthers(Person person, List<RowDifference> differences, Rulebook before, Rulebook after) {
        Set<String> own = names(person.name(), Stream.of(before, after));
        var about = new ArrayList<String>();
        for (RowDifference difference : differences) {
            texts(difference, before, after)
                    .filter(own::contains)
                    .distinct()
                    .map(name -> "%s names %s".formatted(difference, name))
                    .forEach(about::add);
        }
        if (!about.isEmpty()) {
            throw new PublishingRefused(
                    Why.NOT_ELIGIBLE,
                    "%s cannot say yes to what %s may do: %s."
                            .formatted(person.name(), person.name(), String.join("; ", about)),
                    about);
        }
    }

    /** The person's name, whom they answer for, and the roles of them all. */
    private static Set<String> names(String person, Stream<Rulebook> rulebooks) {
        var names = new TreeSet<>(Set.of(person));
        rulebooks.forEach(rulebook -> {
            rulebook.rows(Delegate.class).stream()
                    .filter(delegate -> delegate.delegate().equals(person))
                    .forEach(delegate -> names.add(delegate.person()));
            rulebook.rows(Approver.class).stream()
                    .filter(approver -> names.contains(approver.person()))
                    .forEach(approver -> names.add(approver.role()));
        });
        return names;
    }

    /** All that a differing row holds, before and after, unchanged cells included. */
    private static Stream<String> texts(RowDifference difference, Rulebook before, Rulebook after) {
        return Stream.of(before, after)
                .flatMap(rulebook -> rulebook.rows(difference.schema().type()).stream())
                .filter(row -> row.row().equals(difference.row()) || row instanceof ApprovalBand)
                .flatMap(row -> difference.schema().columns().stream()
                        .map(column -> String.valueOf(difference.schema().value(row, column))));
    }
}
