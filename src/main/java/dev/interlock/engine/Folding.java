package dev.interlock.engine;

import dev.interlock.fact.FactKey;
import java.util.List;

/**
 * What followed from folding days.
 *
 * @param retired the facts the session no longer holds
 */
public record Folding(Told told, List<FactKey> retired) {}
