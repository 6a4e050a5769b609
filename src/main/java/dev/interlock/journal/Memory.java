package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.engine.Folded;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.signal.ConclusionKey;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a brand knows and concluded, as last committed: what its desk is rebuilt from. */
public final class Memory {

    private final DataSource database;

    public Memory(DataSource database) {
        this.database = database;
    }

    /** Hands over every known fact with the position it was told at, in the order told. */
    public void facts(String brand, BiConsumer<Long, Fact> reader) {
        Sql.snapshot(database, "Reading the facts of (%s)".formatted(brand), connection -> {
            Sql.<Map.Entry<Long, Fact>>stream(
                    connection,
                    "SELECT position, payload FROM known_fact WHERE brand = ? ORDER BY position, ordinal",
                    row -> Map.entry(row.getLong("position"), FactCodec.read(json(row.getBytes("payload")))),
                    told -> reader.accept(told.getKey(), told.getValue()),
                    brand);
            return brand;
        });
    }

    /** Every known fact of one type, by key. */
    public <F extends Fact> Map<FactKey, F> known(String brand, Class<F> type) {
        return Sql.with(
                        database,
                        "Reading the facts of (%s)".formatted(brand),
                        connection -> Sql.list(
                                connection,
                                "SELECT payload FROM known_fact WHERE brand = ? AND type = ?",
                                row -> type.cast(FactCodec.read(json(row.getBytes("payload")))),
                                brand,
                                type.getSimpleName()))
                .stream()
                .collect(Collectors.toMap(Fact::key, fact -> fact));
    }

    /** What the folded days stood for; empty when none were folded. */
    public Optional<Folded> folded(String brand) {
        return Sql.with(database, "Reading the folded days of (%s)".formatted(brand), connection -> Sql.list(
                        connection,
                        "SELECT state FROM folded WHERE brand = ?",
                        row -> parse(row.getBytes("state"), Folded.class),
                        brand)
                .stream()
                .findFirst());
    }

    /** The conclusions that stand. */
    public List<StoredConclusion> standing(String brand) {
        return Sql.with(
                database,
                "Reading the conclusions of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        "SELECT * FROM conclusion WHERE brand = ? AND status = 'ACTIVE'",
                        Memory::conclusion,
                        brand));
    }

    /** The requests kept apart, in the order they came. */
    public List<Entry> quarantined(String brand) {
        return Sql.with(
                database,
                "Reading the quarantine of (%s)".formatted(brand),
                connection -> Sql.list(
                        connection,
                        """
                SELECT journal_entry.* FROM journal_entry JOIN quarantined USING (brand, position)
                 WHERE brand = ? AND payload IS NOT NULL ORDER BY position""",
                        Journal::entry,
                        brand));
    }

    /** The earlier requests with one of these idempotency keys, by key. */
    public Map<String, Earlier> earlier(String brand, Collection<String> keys) {
        return Sql.with(database, "Looking up idempotency keys of (%s)".formatted(brand), connection -> Sql.list(
                        connection,
                        """
                        SELECT journal_entry.*, decision.answer
                          FROM journal_entry LEFT JOIN decision USING (brand, position)
                         WHERE brand = ? AND idempotency_key = ANY (?)""",
                        row -> new Earlier(Journal.entry(row), row.getBytes("answer")),
                        brand,
                        connection.createArrayOf("text", keys.toArray()))
                .stream()
                .collect(Collectors.toMap(Earlier::key, earlier -> earlier)));
    }

    /**
     * A request that was journaled before.
     *
     * @param answer what its caller was answered, as JSON; null when it was quarantined
     */
    @SuppressWarnings("ArrayRecordComponent") // Carried, never compared.
    public record Earlier(Entry entry, byte @Nullable [] answer) {

        String key() {
            return String.valueOf(entry.idempotencyKey());
        }
    }

    static StoredConclusion conclusion(ResultSet row) throws SQLException {
        return new StoredConclusion(
                row.getObject("id", UUID.class),
                StoredConclusion.Kind.valueOf(row.getString("kind")),
                new ConclusionKey(row.getString("type"), row.getString("subject"), row.getString("target")),
                Sql.instant(row, "raised_at"),
                Sql.instantOrNull(row, "act_by"),
                Sql.instantOrNull(row, "cleared_at"),
                row.getBytes("body"),
                row.getObject("raised_by", UUID.class),
                row.getObject("last_decision", UUID.class),
                row.getLong("opened_position"));
    }

    /** What was stored, as a tree. */
    static JsonNode json(byte[] stored) {
        try {
            return CanonicalJson.mapper().readTree(stored);
        } catch (IOException e) {
            throw new IllegalStateException("What is stored is no JSON: " + e.getMessage(), e);
        }
    }

    private static <T> T parse(byte[] json, Class<T> type) {
        try {
            return CanonicalJson.mapper().readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("What is stored is no %s: %s".formatted(type, e.getMessage()), e);
        }
    }
}
