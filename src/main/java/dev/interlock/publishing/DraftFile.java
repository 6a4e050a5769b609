package dev.interlock.publishing;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One row of {@code draft_file}: a workbook as it was sent. Apart from the draft, so that lists do not read it. */
@Entity
@Table(name = "draft_file")
@SuppressWarnings("NullAway.Init")
class DraftFile extends PanacheEntityBase {

    @Id
    UUID id;

    UUID draft;

    String workbook;

    byte[] file;

    static DraftFile of(UUID draft, String workbook, byte[] file) {
        var sent = new DraftFile();
        sent.id = UUID.randomUUID();
        sent.draft = draft;
        sent.workbook = workbook;
        sent.file = file;
        return sent;
    }

    /** What {@code draft} brought under the name of {@code workbook}, or else the last of those it followed. */
    static Optional<DraftFile> lastBefore(UUID draft, String workbook) {
        @SuppressWarnings("unchecked") // The query selects one column of this type.
        List<UUID> found = Panache.getEntityManager(DraftFile.class)
                .createNativeQuery(
                        """
                        WITH RECURSIVE led AS (
                            SELECT id, follows, 0 AS back FROM draft WHERE id = ?1
                            UNION ALL
                            SELECT former.id, former.follows, back + 1 FROM draft AS former JOIN led ON former.id = led.follows)
                        SELECT draft_file.id FROM led JOIN draft_file ON draft_file.draft = led.id
                         WHERE draft_file.workbook = ?2 ORDER BY back LIMIT 1""",
                        UUID.class)
                .setParameter(1, draft)
                .setParameter(2, workbook)
                .getResultList();
        return found.stream().findFirst().map(id -> DraftFile.<DraftFile>findById(id));
    }
}
