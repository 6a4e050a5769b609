package dev.interlock.journal;

import java.time.ZoneId;

/**
 * A brand as it was created, and how far its journal goes.
 *
 * @param zone where its business days are
 * @param clock whether it is {@code WALL} or {@code POSTED}
 */
public record BrandRecord(String name, ZoneId zone, String clock, Head head) {}
