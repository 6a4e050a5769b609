package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What readers ask of a brand: what it knows, what stands, why, and everything that was ever written. Any
 * process answers, whoever owns the brand. A brand that does not exist has empty pages.
 *
 * <p>Every list is paged: {@code after} is what {@link Page#next} said, or null for the first page; a bad
 * one, or a limit out of bounds, is refused with {@link BadPage}.
 */
@ApplicationScoped
public class Readings {

    private final DataSource database;

    public Readings(DataSource database) {
        this.database = database;
    }

    /** The facts of one type as they are known now, by key. */
    public Page<FactView> facts(String brand, String type, @Nullable String after, int limit) {
        String last = Cursor.read(after);
        int most = Page.within(limit);
        Optional<BulkTable<?>> bulk = BulkTable.named(type);
        if (bulk.isPresent()) {
            return bulks(brand, bulk.get(), last == null ? "" : last, most);
        }
        return Page.of(
                Sql.with(
                        database,
                        "Reading facts of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                """
                        SELECT key, position, payload FROM known_fact
                         WHERE brand = ? AND type = ? AND key > ? ORDER BY key LIMIT ?""",
                                row -> new FactView(
                                        row.getString("key"),
                                        row.getLong("position"),
                                        Memory.json(row.getBytes("payload"))),
                                brand,
                                type,
                                last == null ? "" : last,
                                most + 1)),
                most,
                FactView::key);
    }

    private Page<FactView> bulks(String brand, BulkTable<?> table, String last, int most) {
        return Page.of(
                Sql.with(
                        database,
                        "Reading facts of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                "SELECT %s, key, position FROM %s WHERE brand = ? AND key > ? AND until IS NULL ORDER BY key LIMIT ?"
                                        .formatted(table.selected(), table.name()),
                                row -> new FactView(
                                        row.getString("key"),
                                        row.getLong("position"),
                                        FactCodec.write(table.fact(row))),
                                brand,
                                last,
                                most + 1)),
                most,
                FactView::key);
    }

    /** Signals or interventions, the newest first; of every status when none is given. */
    public Page<ConclusionView> conclusions(
            String brand,
            StoredConclusion.Kind kind,
            StoredConclusion.@Nullable Status status,
            @Nullable String after,
            int limit) {
        return conclusions(brand, kind, status, null, after, limit);
    }

    /** Signals or interventions, the newest first; of every status and type when none is given. */
    public Page<ConclusionView> conclusions(
            String brand,
            StoredConclusion.Kind kind,
            StoredConclusion.@Nullable Status status,
            @Nullable String type,
            @Nullable String after,
            int limit) {
        UUID last = Cursor.readId(after);
        int most = Page.within(limit);
        return Page.of(
                Sql.with(
                        database,
                        "Reading conclusions of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                """
                        SELECT * FROM conclusion
                         WHERE brand = ? AND kind = ? AND status = ANY (?::text[]) AND (?::uuid IS NULL OR id < ?::uuid)
                           AND (?::text IS NULL OR type = ?)
                         ORDER BY id DESC LIMIT ?""",
                                row -> ConclusionView.of(Memory.conclusion(row)),
                                brand,
                                kind.name(),
                                status == null ? "{ACTIVE,CLEARED}" : "{" + status.name() + "}",
                                last,
                                last,
                                type,
                                type,
                                most + 1)),
                most,
                conclusion -> conclusion.id().toString());
    }

    /** The first {@code most} conclusions of one type that stand, in the order they were raised. */
    public List<ConclusionView> standing(String brand, String type, int most) {
        return Sql.with(
                database,
                "Reading what stands of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        "SELECT * FROM conclusion WHERE brand = ? AND type = ? AND status = 'ACTIVE' ORDER BY id LIMIT ?",
                        row -> ConclusionView.of(Memory.conclusion(row)),
                        brand,
                        type,
                        most));
    }

    /** One signal or intervention. */
    public Optional<ConclusionView> conclusion(String brand, UUID id) {
        return conclusion(brand, null, id);
    }

    /** One signal, or one intervention; of either kind when none is given. */
    public Optional<ConclusionView> conclusion(String brand, StoredConclusion.@Nullable Kind kind, UUID id) {
        String wanted = kind == null ? null : kind.name();
        return Sql.with(database, "Reading a conclusion of (%s)".formatted(brand), connection -> Sql.list(
                        connection,
                        "SELECT * FROM conclusion WHERE brand = ? AND id = ? AND (?::text IS NULL OR kind = ?)",
                        row -> ConclusionView.of(Memory.conclusion(row)),
                        brand,
                        id,
                        wanted,
                        wanted)
                .stream()
                .findFirst());
    }

    /** The whole trace of one decision: rules, sentences, rows with their cells, facts, conclusions. */
    public Optional<JsonNode> decision(String brand, UUID id) {
        return Sql.with(database, "Reading a decision of (%s)".formatted(brand), connection -> Sql.list(
                        connection,
                        "SELECT trace FROM decision WHERE brand = ? AND id = ?",
                        row -> Memory.json(row.getBytes("trace")),
                        brand,
                        id)
                .stream()
                .findFirst());
    }

    /** Decisions by the position of their requests, oldest first: what a reader of events missed. */
    public Page<DecisionView> decisions(String brand, long afterPosition, int limit) {
        int most = Page.within(limit);
        return Page.of(
                Sql.with(
                        database,
                        "Reading decisions of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                """
                        SELECT position, rulebook, answer FROM decision
                         WHERE brand = ? AND position > ? ORDER BY position LIMIT ?""",
                                row -> new DecisionView(
                                        row.getLong("position"),
                                        row.getString("rulebook"),
                                        Memory.json(row.getBytes("answer")).path("decision")),
                                brand,
                                afterPosition,
                                most + 1)),
                most,
                decision -> Long.toString(decision.position()));
    }

    /** The journal, oldest entry first. */
    public Page<EntryView> entries(String brand, @Nullable String after, int limit) {
        long last = Cursor.readPosition(after);
        int most = Page.within(limit);
        return Page.of(
                Sql.with(
                        database,
                        "Reading the journal of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                Journal.SELECT + " AND position > ? ORDER BY position LIMIT ?",
                                row -> EntryView.of(Journal.entry(row)),
                                brand,
                                last,
                                most + 1)),
                most,
                entry -> Long.toString(entry.position()));
    }
}
