package dev.interlock.brand;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A brand as readers see it.
 *
 * @param zone where its business days are
 * @param position of its last journal entry; 0 when nothing was journaled
 * @param head the journal's hash there, in hex
 * @param asOf its clock; null before the first request
 * @param rulebook the id of the rulebook that decides; null until its desk first opened
 * @param ownedHere whether this process holds its desk
 */
public record BrandView(
        String name,
        ZoneId zone,
        ClockKind clock,
        long position,
        String head,
        @Nullable Instant asOf,
        @Nullable String rulebook,
        boolean ownedHere) {}
