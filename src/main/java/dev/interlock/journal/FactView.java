package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A fact as it is known now.
 *
 * @param key what identifies it among the facts of its type
 * @param position of the request that told it
 * @param fact the fact with its type
 */
public record FactView(String key, long position, JsonNode fact) {}
