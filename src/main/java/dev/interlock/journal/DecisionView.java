package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A decision in the short form its caller was answered.
 *
 * @param position of its request in the brand's journal
 * @param decision its id, its clock, the signals and interventions that differ, and what was considered
 */
public record DecisionView(long position, String rulebook, JsonNode decision) {}
