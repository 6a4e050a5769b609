package dev.interlock.journal;

import dev.interlock.fact.FactKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The current value of one key.
 *
 * @param position of the request that told it
 * @param ordinal its place in that request, from 0
 * @param happenedOn the business day it speaks of; null for standing facts and plans
 * @param payload the fact as canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Known facts are carried, never compared.
public record KnownFact(FactKey key, long position, int ordinal, @Nullable LocalDate happenedOn, byte[] payload) {}
