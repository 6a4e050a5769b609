package dev.interlock.approval;

import dev.interlock.fact.Opened;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * By what the register follows: the journal entry that made the session conclude.
 *
 * @param position of what will be registered
 * @param asOf the brand's clock
 * @param principal who told it
 * @param ids where new identities come from
 */
public record By(long position, Instant asOf, Opened.Cause cause, String principal, Supplier<UUID> ids) {

    /** Who registers what nobody asked for. */
    public static final String OURSELVES = "interlock";
}
