package dev.interlock.rulebook;

/**
 * One rule file as it was read.
 *
 * @param file its name, for example {@code logistics_to_marketing.drl}
 * @param text what it says
 */
public record RuleSource(String file, String text) {}
