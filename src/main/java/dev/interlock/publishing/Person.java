package dev.interlock.publishing;

import dev.interlock.fact.Department;
import org.jspecify.annotations.Nullable;

/**
 * Who drafts or decides.
 *
 * @param name under which it is recorded
 * @param team whose tables they may change; null for nobody's
 * @param administrator whether they answer for what is on disk: rules, and tables of any team
 */
public record Person(String name, @Nullable Department team, boolean administrator) {}
