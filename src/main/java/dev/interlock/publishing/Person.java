package dev.interlock.publishing;

import dev.interlock.fact.Department;
import org.jspecify.annotations.Nullable;

/**
 * Who drafts or decides.
 *
 * @param name under which it is recorded
 * @param team whose tables they may change; null for nobody's
 */
public record Person(String name, @Nullable Department team) {}
