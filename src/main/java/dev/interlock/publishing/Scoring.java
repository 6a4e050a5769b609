package dev.interlock.publishing;

import dev.interlock.brand.Brands;
import dev.interlock.publishing.PublishingRefused.Why;
import dev.interlock.rehearsal.Scenario;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.TableSchema;
import dev.interlock.rulebook.Tables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out which mistyped cells of a brand's tables no scenario would notice. */
@ApplicationScoped
public class Scoring {

    private static final String SUBJECT = "scenarios";

    private final Brands brands;
    private final Stage stage;
    private final Jobs<Score> jobs;

    Scoring(Brands brands, Stage stage, Workbench workbench) {
        this.brands = brands;
        this.stage = stage;
        this.jobs = new Jobs<>(workbench);
    }

    /**
     * Begins to score the scenarios by the tables of {@code brand}.
     *
     * @param sheet the one table whose cells are edited; null for all
     * @throws StageTaken while the workbench is taken
     * @throws PublishingRefused when there is no such table
     */
    public Job<Score> begin(String brand, @Nullable String sheet) {
        Rulebook rulebook = brands.rulebookOf(brand);
        List<TableSchema> schemas = schemas(sheet);
        List<Scenario> scenarios = stage.scenarios().scenarios();
        return jobs.begin(brand, SUBJECT, watch -> Score.of(rulebook, schemas, scenarios, watch));
    }

    private static List<TableSchema> schemas(@Nullable String sheet) {
        List<TableSchema> chosen = Tables.schemas().stream()
                .filter(schema -> sheet == null || schema.sheet().equals(sheet))
                .toList();
        if (chosen.isEmpty()) {
            throw new PublishingRefused(
                    Why.UNKNOWN,
                    "There is no table %s; there are %s."
                            .formatted(
                                    sheet,
                                    Tables.schemas().stream()
                                            .map(TableSchema::sheet)
                                            .collect(Collectors.joining(", "))));
        }
        return chosen;
    }

    /**
     * One of the last scores of {@code brand}.
     *
     * @throws PublishingRefused when it is not known, or no more
     */
    public Job<Score> find(String brand, UUID id) {
        return jobs.find(brand, SUBJECT, id);
    }

    /** The same, cancelled unless it has ended already. */
    public Job<Score> cancel(String brand, UUID id) {
        return jobs.cancel(brand, SUBJECT, id);
    }
}
