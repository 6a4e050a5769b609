package dev.interlock.rulebook;

import dev.interlock.policy.PolicyRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules and decision tables, checked and frozen: what a brand decides by.
 *
 * <p>Immutable. Two rulebooks with the same {@link #id} conclude the same from the same facts.
 */
public final class Rulebook {

    private final List<TableSchema> tables;
    private final List<RuleSource> rules;
    private final List<RuleInfo> ruleInfos;
    private final SortedMap<String, SortedSet<String>> sources;
    private final Map<String, byte[]> workbooks;
    private final List<PolicyRow> rows;
    private final Map<List<Object>, Object> policies;
    private final String rulesDigest;
    private final String buildDigest;
    private final boolean asRead;
    private final String id;

    private Rulebook(Checked checked, List<PolicyRow> rows) {
        this.tables = checked.tables;
        this.rules = checked.rules;
        this.ruleInfos = checked.ruleInfos;
        this.sources = checked.sources;
        this.workbooks = checked.workbooks;
        this.rulesDigest = RulebookDigest.ofRules(checked.rules);
        this.buildDigest = checked.buildDigest;
        this.asRead = checked.asRead;
        this.rows = List.copyOf(rows);
        this.policies = policies(tables, this.rows);
        this.id = RulebookDigest.of(tables, rulesDigest, this.rows, buildDigest);
    }

    /** What stays when only rows change. */
    private record Checked(
            List<TableSchema> tables,
            List<RuleSource> rules,
            List<RuleInfo> ruleInfos,
            SortedMap<String, SortedSet<String>> sources,
            Map<String, byte[]> workbooks,
            String buildDigest,
            boolean asRead) {}

    /**
     * Reads {@code *.drl} from one folder and {@code *.xlsx} from the other.
     *
     * @throws RulebookProblems naming everything that is wrong with them
     */
    public static Rulebook read(Path rulesFolder, Path tablesFolder) {
        return read(rulesFolder, tablesFolder, null);
    }

    private static Rulebook read(Path rulesFolder, Path tablesFolder, @Nullable Rulebook before) {
        var problems = new Problems();
        var folders = new Folders(problems);
        List<RuleSource> rules = folders.rules(rulesFolder);
        return checked(Tables.schemas(), rules, folders.workbooks(tablesFolder), problems, before);
    }

    /**
     * What {@link #read} makes of the folders; files that are those of this rulebook are not looked through again.
     *
     * @throws RulebookProblems naming everything that is wrong with them
     */
    public Rulebook readAgain(Path rulesFolder, Path tablesFolder) {
        return read(rulesFolder, tablesFolder, this);
    }

    /**
     * The rulebook of these rules and workbooks.
     *
     * @param workbooks the files' bytes, by name without ending
     * @throws RulebookProblems naming everything that is wrong with them
     */
    public static Rulebook of(List<RuleSource> rules, Map<String, byte[]> workbooks) {
        return of(Tables.schemas(), rules, workbooks);
    }

    /** The rulebook of these rules and workbooks, whose sheets are {@code tables}. */
    static Rulebook of(List<TableSchema> tables, List<RuleSource> rules, Map<String, byte[]> workbooks) {
        return checked(tables, rules, workbooks, new Problems(), null);
    }

    /** @param before a rulebook whose rules and workbooks need not be looked through again; null for none */
    private static Rulebook checked(
            List<TableSchema> tables,
            List<RuleSource> sources,
            Map<String, byte[]> workbooks,
            Problems problems,
            @Nullable Rulebook before) {
        List<RuleSource> rules =
                sources.stream().sorted(Comparator.comparing(RuleSource::file)).toList();
        Map<String, byte[]> files = copy(workbooks);
        Rulebook same = before != null && before.rules.equals(rules) ? before : null;
        var lint = new RuleLint(problems);
        if (same == null) {
            lint.check(rules);
        }
        List<PolicyRow> rows = new WorkbookReader(tables, problems).read(files, name -> unchanged(before, name, files));
        problems.throwIfAny();
        if (same != null) {
            return new Rulebook(
                    new Checked(tables, rules, same.ruleInfos, same.sources, files, same.buildDigest, true), rows);
        }
        List<String> classes = new ArrayList<>(lint.classes());
        tables.forEach(table -> classes.add(table.type().getName()));
        return new Rulebook(
                new Checked(
                        tables, rules, List.copyOf(lint.rules()), lint.sources(), files, BuildDigest.of(classes), true),
                rows);
    }

    /** The rows that {@code before} read from the workbook {@code name}, where it is the same file. */
    private static Optional<List<PolicyRow>> unchanged(
            @Nullable Rulebook before, String name, Map<String, byte[]> files) {
        if (before == null || !before.asRead || !Arrays.equals(before.workbooks.get(name), files.get(name))) {
            return Optional.empty();
        }
        Set<Class<?>> types = before.tables.stream()
                .filter(schema -> schema.workbook().equals(name))
                .map(TableSchema::type)
                .collect(Collectors.toSet());
        return Optional.of(before.rows.stream()
                .filter(row -> types.contains(row.getClass()))
                .toList());
    }

    /**
     * This rulebook with other rows: each takes the place of the row of its table that has the same row
     * id or the same key, or is added. The workbooks stay as they were read.
     *
     * @throws RulebookProblems when two of {@code changed} contradict each other
     */
    public Rulebook withRows(List<PolicyRow> changed) {
        return with(new RowChange(tables, rows).to(changed));
    }

    /**
     * This rulebook with other tables: {@code told} are all the rows of every table it has rows of, whatever
     * the workbooks hold there. The workbooks stay as they were read.
     *
     * @throws RulebookProblems when two of {@code told} contradict each other
     */
    public Rulebook withTables(List<PolicyRow> told) {
        return with(new RowChange(tables, rows).toTables(told));
    }

    private Rulebook with(List<PolicyRow> other) {
        return new Rulebook(new Checked(tables, rules, ruleInfos, sources, workbooks, buildDigest, false), other);
    }

    /** Whether the rows are those of the workbooks. */
    public boolean asRead() {
        return asRead;
    }

    /** What identifies this version: SHA-256 over rules, rows by content, schemas and build, in hex. */
    public String id() {
        return id;
    }

    /** The rule files, by name. */
    public List<RuleSource> rules() {
        return rules;
    }

    /** What identifies each rule to people, by file and line. */
    public List<RuleInfo> ruleInfos() {
        return ruleInfos;
    }

    /** The types of the facts that conclusions of {@code type}, a simple name, rest on; none when no rule concludes it. */
    public Set<String> sourcesOf(String type) {
        return Collections.unmodifiableSet(sources.getOrDefault(type, Collections.emptySortedSet()));
    }

    /** All rows, in the order of the tables and of their sheets. */
    public List<PolicyRow> rows() {
        return rows;
    }

    /**
     * What a session holds of the tables: each row by itself, or the buckets of a table that has them. By
     * what stays when rows change: the row's type and id, the bucket's type and key.
     */
    public Map<List<Object>, Object> policies() {
        return policies;
    }

    private static Map<List<Object>, Object> policies(List<TableSchema> tables, List<PolicyRow> rows) {
        var policies = new LinkedHashMap<List<Object>, Object>();
        for (TableSchema schema : tables) {
            List<PolicyRow> table =
                    rows.stream().filter(schema.type()::isInstance).toList();
            if (schema.bucket().isPresent()) {
                policies.putAll(Buckets.of(schema, table));
            } else {
                table.forEach(row -> policies.put(List.of(schema.type(), row.row()), row));
            }
        }
        return Collections.unmodifiableMap(policies);
    }

    /** The rows of one table, in its order. */
    public <T extends PolicyRow> List<T> rows(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What the rows of each table leave open, cover twice, and never reach, in the order of the tables. */
    public List<TableFindings> findings() {
        return Tables.schemas().stream()
                .map(schema -> TableFindings.of(
                        schema, rows.stream().filter(schema.type()::isInstance).toList()))
                .toList();
    }

    /** In which rows this rulebook differs from {@code before}, in the order of the tables. */
    public List<RowDifference> differencesFrom(Rulebook before) {
        return RowDifference.between(tables, before.rows, rows);
    }

    /** In which rule files this rulebook differs from {@code before}, by name. */
    public List<RuleFileDifference> ruleFilesFrom(Rulebook before) {
        return RuleFileDifference.between(before.rules, rules);
    }

    /** The first {@code most} single edits that lead from {@code before} to this rulebook, in the order of the tables. */
    public List<Edit> editsFrom(Rulebook before, int most) {
        return Edit.between(before, this, most);
    }

    /** The workbooks' bytes as they were read, by name without ending; copies. */
    public Map<String, byte[]> workbooks() {
        return copy(workbooks);
    }

    /** SHA-256 over the rule files alone, in hex: when it stays, only rows have changed. */
    public String rulesDigest() {
        return rulesDigest;
    }

    /** SHA-256 over the engine's version and the classes that rules and tables reach, in hex. */
    public String buildDigest() {
        return buildDigest;
    }

    private static Map<String, byte[]> copy(Map<String, byte[]> workbooks) {
        Map<String, byte[]> copy = new TreeMap<>();
        workbooks.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return copy;
    }

    @Override
    public String toString() {
        return "rulebook " + id;
    }
}
