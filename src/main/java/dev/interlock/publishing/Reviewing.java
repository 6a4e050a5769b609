package dev.interlock.publishing;

import dev.interlock.brand.Brands;
import dev.interlock.engine.TableProbe;
import dev.interlock.journal.Rulebooks;
import dev.interlock.rulebook.Finding;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.TableFindings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Looks tables through for what their rows leave open, cover twice, and never reach. One at a time. */
@ApplicationScoped
public class Reviewing {

    private final Brands brands;
    private final Rulebooks rulebooks;
    private final TableProbe probe = new TableProbe();
    private final Semaphore free = new Semaphore(1);

    Reviewing(Brands brands, DataSource database) {
        this.brands = brands;
        this.rulebooks = new Rulebooks(database);
    }

    /**
     * What was found.
     *
     * @param rulebook the id of what was looked through
     * @param items in the order of the tables
     * @param incomplete sheets whose rows overlap in too many ways to be looked through to the end
     */
    public record Review(String rulebook, List<Item> items, List<String> incomplete) {}

    /**
     * One finding.
     *
     * @param proved whether the engine, asked the finding's input, did what the finding says
     * @param brought whether the draft brought it; of tables that decide never
     */
    public record Item(Finding finding, boolean proved, boolean brought) {}

    /**
     * Of the tables by which {@code brand} decides.
     *
     * @throws StageTaken when others are being looked through
     */
    public Review of(String brand) {
        Rulebook present = brands.rulebookOf(brand);
        return review(present, present);
    }

    /**
     * Of the tables by which a draft would decide.
     *
     * @throws StageTaken when others are being looked through
     */
    public Review of(Draft draft) {
        return review(rulebooks.load(draft.rulebook()), rulebooks.load(draft.base()));
    }

    private Review review(Rulebook rulebook, Rulebook base) {
        if (!free.tryAcquire()) {
            throw new StageTaken("Other tables are being looked through.");
        }
        try {
            Set<String> known = base.findings().stream()
                    .flatMap(table -> table.items().stream())
                    .map(Finding::sentence)
                    .collect(Collectors.toSet());
            List<Item> items = new ArrayList<>();
            List<TableFindings> tables = rulebook.findings();
            tables.stream()
                    .flatMap(table -> table.items().stream())
                    .map(finding ->
                            new Item(finding, probe.proves(rulebook, finding), !known.contains(finding.sentence())))
                    .forEach(items::add);
            return new Review(
                    rulebook.id(),
                    List.copyOf(items),
                    tables.stream()
                            .filter(table -> !table.complete())
                            .map(table -> table.table().sheet())
                            .toList());
        } finally {
            free.release();
        }
    }

    @PreDestroy
    void close() {
        probe.close();
    }
}
