package dev.interlock.journal;

import dev.interlock.rulebook.RuleSource;
import dev.interlock.rulebook.Rulebook;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Keeps every rulebook that decided or was drafted, as rules and workbooks, so that any process can decide by it. */
public final class Rulebooks {

    /** What a rulebook is made of. */
    private record Content(List<RuleSource> rules, Map<String, byte[]> workbooks) {}

    private final DataSource database;

    public Rulebooks(DataSource database) {
        this.database = database;
    }

    /** Keeps {@code rulebook}; does nothing when it is kept already. */
    public void save(Rulebook rulebook, Instant at, String principal) {
        byte[] content = CanonicalJson.write(new Content(rulebook.rules(), new TreeMap<>(rulebook.workbooks())));
        Sql.with(
                database,
                "Saving the " + rulebook,
                connection -> Sql.update(
                        connection,
                        "INSERT INTO rulebook (id, created_at, principal, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        rulebook.id(),
                        at,
                        principal,
                        content));
    }

    /**
     * The rulebook saved as {@code id}. Its own id differs when this build judges by other classes.
     *
     * @throws dev.interlock.rulebook.RulebookProblems when this build refuses what another accepted
     */
    public Rulebook load(String id) {
        byte[] json =
                Sql.with(database, "Loading the rulebook " + id, connection -> Sql.list(
                                connection,
                                "SELECT content FROM rulebook WHERE id = ?",
                                row -> row.getBytes("content"),
                                id)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no rulebook (%s).".formatted(id))));
        try {
            Content content = CanonicalJson.mapper().readValue(json, Content.class);
            return Rulebook.of(content.rules(), content.workbooks());
        } catch (IOException e) {
            throw new IllegalStateException("The rulebook (%s) is no JSON: %s".formatted(id, e.getMessage()), e);
        }
    }

    /** The id of the rulebook of all brands that have none of their own; empty before the first start. */
    public Optional<String> shared() {
        return Sql.with(
                database,
                "Reading which rulebook is shared",
                connection ->
                        Sql.list(connection, "SELECT rulebook FROM shared_rulebook", row -> row.getString("rulebook"))
                                .stream()
                                .findFirst());
    }

    /** Shares the saved rulebook {@code id}. */
    public void share(String id) {
        Sql.with(
                database,
                "Sharing the rulebook " + id,
                connection -> Sql.update(
                        connection,
                        """
                INSERT INTO shared_rulebook (rulebook) VALUES (?)
                ON CONFLICT (only_row) DO UPDATE SET rulebook = excluded.rulebook""",
                        id));
    }
}
