package dev.interlock.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code draft_file}: what an analyst sent. Apart from the draft, so that lists do not read it. */
@Entity
@Table(name = "draft_file")
@SuppressWarnings("NullAway.Init")
class DraftFile extends PanacheEntityBase {

    @Id
    UUID draft;

    byte[] file;
}
