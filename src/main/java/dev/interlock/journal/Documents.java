package dev.interlock.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The documents that prove claims, apart from the facts that say what they prove. */
@ApplicationScoped
public class Documents {

    private final DataSource database;

    Documents(DataSource database) {
        this.database = database;
    }

    /**
     * A document.
     *
     * @param id the SHA-256 of its bytes, in lower-case hexadecimal
     * @param mediaType what its bytes are, by themselves
     */
    @SuppressWarnings("ArrayRecordComponent") // Carried, never compared.
    public record Document(String id, String mediaType, byte[] content) {}

    /** Keeps {@code document}, once, however often it is brought. */
    public void keep(String brand, Document document, String addedBy, Instant addedAt) {
        Sql.with(
                database,
                "Keeping a document of (%s)".formatted(brand),
                connection -> Sql.update(
                        connection,
                        """
                        INSERT INTO evidence_document (brand, id, media_type, bytes, added_by, added_at, content)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                        brand,
                        document.id(),
                        document.mediaType(),
                        (long) document.content().length,
                        addedBy,
                        addedAt,
                        document.content()));
    }

    /** One document; empty when it is not there. */
    public Optional<Document> find(String brand, String id) {
        return Sql.with(database, "Reading a document of (%s)".formatted(brand), connection -> Sql.list(
                        connection,
                        "SELECT id, media_type, content FROM evidence_document WHERE brand = ? AND id = ?",
                        row -> new Document(row.getString("id"), row.getString("media_type"), row.getBytes("content")),
                        brand,
                        id)
                .stream()
                .findFirst());
    }

    /** How many bytes the documents of {@code brand} have together. */
    public long bytes(String brand) {
        return Sql.with(database, "Measuring the documents of (%s)".formatted(brand), connection -> Sql.list(
                        connection,
                        "SELECT coalesce(sum(bytes), 0) AS bytes FROM evidence_document WHERE brand = ?",
                        row -> row.getLong("bytes"),
                        brand)
                .get(0));
    }

    /** Destroys a document. */
    public void destroy(String brand, String id) {
        Sql.with(
                database,
                "Destroying a document of (%s)".formatted(brand),
                connection ->
                        Sql.update(connection, "DELETE FROM evidence_document WHERE brand = ? AND id = ?", brand, id));
    }
}
