package dev.interlock.publishing;

import dev.interlock.policy.RowAddress;
import dev.interlock.rehearsal.Noticing;
import dev.interlock.rehearsal.Scenario;
import dev.interlock.rulebook.CellEdit;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which mistyped cells of a brand's tables the scenarios would notice.
 *
 * @param rulebook the id of the rulebook whose cells were edited
 * @param edits how many edits were tried
 * @param noticed how many of them a scenario noticed
 * @param noticedByBrand how many of these a scenario noticed that rests on the brand's own tables
 * @param complete whether all edits were tried; else the first {@value #EDITS_MOST}
 * @param failing scenarios that fail by the tables as they are, and so could notice nothing
 * @param tables the same for each table
 */
public record Score(
        String rulebook,
        int edits,
        int noticed,
        int noticedByBrand,
        boolean complete,
        List<String> failing,
        List<TableScore> tables) {

    /** So many edits are tried. */
    public static final int EDITS_MOST = 2_000;

    /** So many scores are remembered. */
    public static final int KEPT_MOST = Jobs.KEPT_MOST;

    /**
     * One table.
     *
     * @param cells each edit and what became of it, in the table's order
     */
    public record TableScore(String workbook, String sheet, int edits, int noticed, List<Tried> cells) {}

    /**
     * One edit.
     *
     * @param row the row's id
     * @param noticedBy the first scenario that noticed; null when none did
     * @param ownTables whether that one rests on the brand's own tables; false when it pins the same cell itself
     */
    public record Tried(
            RowAddress at,
            String row,
            String column,
            String from,
            String to,
            @Nullable String noticedBy,
            boolean ownTables) {

        private static Tried of(CellEdit edit, Optional<Scenario> by) {
            return new Tried(
                    edit.at(),
                    edit.row(),
                    edit.column().header(),
                    edit.from(),
                    edit.to(),
                    by.map(Scenario::name).orElse(null),
                    by.filter(scenario -> !scenario.pinsItsTables()).isPresent());
        }
    }

    /** Tries every edit of the tables of {@code schemas}. */
    static Score of(Rulebook rulebook, List<TableSchema> schemas, List<Scenario> scenarios, Job<Score>.Watch watch) {
        var edits = new ArrayList<CellEdit>();
        schemas.forEach(schema -> edits.addAll(CellEdit.of(rulebook, schema, EDITS_MOST + 1 - edits.size())));
        boolean complete = edits.size() <= EDITS_MOST;
        List<CellEdit> trying = edits.subList(0, Math.min(EDITS_MOST, edits.size()));
        watch.of(trying.size());
        try (var noticing = new Noticing(scenarios, rulebook, () -> watch.told(1))) {
            var tables = new ArrayList<TableScore>();
            for (TableSchema schema : schemas) {
                tables.add(table(schema, trying, noticing, watch));
            }
            return new Score(
                    rulebook.id(),
                    trying.size(),
                    tables.stream().mapToInt(TableScore::noticed).sum(),
                    (int) tables.stream()
                            .flatMap(table -> table.cells().stream())
                            .filter(Tried::ownTables)
                            .count(),
                    complete,
                    noticing.failing(),
                    tables);
        }
    }

    private static TableScore table(
            TableSchema schema, List<CellEdit> trying, Noticing noticing, Job<Score>.Watch watch) {
        var cells = new ArrayList<Tried>();
        for (CellEdit edit : trying) {
            if (edit.schema() == schema) {
                cells.add(Tried.of(edit, noticing.noticedBy(edit)));
                watch.done();
            }
        }
        int noticed =
                (int) cells.stream().filter(cell -> cell.noticedBy() != null).count();
        return new TableScore(schema.workbook(), schema.sheet(), cells.size(), noticed, List.copyOf(cells));
    }
}
