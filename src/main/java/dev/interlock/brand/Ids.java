package dev.interlock.brand;

import java.time.Instant;
import java.util.UUID;

/** Where new identities come from. */
interface Ids {

    /** A new id; ids of later instants sort after ids of earlier ones. */
    UUID next(Instant at);
}
