package dev.interlock.rehearsal;

import dev.interlock.policy.PolicyRow;
import dev.interlock.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows a scenario rests on, so that an edited workbook does not change what it says.
 *
 * @param whole all the rows of every table that has rows here
 * @param single rows that take the place of others, or are added
 */
record PinnedTables(List<PolicyRow> whole, List<PolicyRow> single) {

    static final PinnedTables NONE = new PinnedTables(List.of(), List.of());

    PinnedTables {
        whole = List.copyOf(whole);
        single = List.copyOf(single);
    }

    Rulebook on(Rulebook rulebook) {
        Rulebook withTables = whole.isEmpty() ? rulebook : rulebook.withTables(whole);
        return single.isEmpty() ? withTables : withTables.withRows(single);
    }

    /** The row of {@code type} with this id, as pinned so far. */
    Optional<PolicyRow> row(Class<? extends PolicyRow> type, String row) {
        return whole.stream()
                .filter(known -> type.isInstance(known) && known.row().equals(row))
                .findFirst();
    }

    PinnedTables and(List<PolicyRow> rows) {
        var all = new ArrayList<>(single);
        all.addAll(rows);
        return new PinnedTables(whole, all);
    }
}
