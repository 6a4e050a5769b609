package dev.interlock.publishing;

import dev.interlock.rulebook.RowDifference;
import dev.interlock.rulebook.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folders of rules and tables, as they are now. */
@ApplicationScoped
class Disk {

    private final Path rules;
    private final Path tables;

    Disk(
            @ConfigProperty(name = "interlock.rules") Path rules,
            @ConfigProperty(name = "interlock.decision-tables") Path tables) {
        this.rules = rules;
        this.tables = tables;
    }

    /**
     * What the folders hold.
     *
     * @throws dev.interlock.rulebook.RulebookProblems naming everything that is wrong with them
     */
    Rulebook read() {
        return Rulebook.read(rules, tables);
    }

    /**
     * What the folders hold.
     *
     * @param shared whose files need not be looked through again
     * @throws dev.interlock.rulebook.RulebookProblems naming everything that is wrong with them
     */
    Rulebook read(Rulebook shared) {
        return shared.readAgain(rules, tables);
    }

    /**
     * The rules on disk, with the workbooks that were edited there. A workbook whose rows are those of {@code shared}
     * was not edited there: {@code present} keeps its own.
     *
     * @throws dev.interlock.rulebook.RulebookProblems naming everything that is wrong with them
     */
    Rulebook over(Rulebook present, Rulebook shared) {
        Rulebook disk = read(shared);
        Set<String> edited = disk.differencesFrom(shared).stream()
                .map(RowDifference::schema)
                .map(schema -> schema.workbook())
                .collect(Collectors.toSet());
        Map<String, byte[]> workbooks = present.workbooks();
        disk.workbooks().forEach((name, file) -> {
            if (edited.contains(name) || !workbooks.containsKey(name)) {
                workbooks.put(name, file);
            }
        });
        return Rulebook.of(disk.rules(), workbooks);
    }
}
