package dev.interlock.trace;

/**
 * A rule that fired.
 *
 * @param id its stable id, never reused
 * @param sentence its name: what the auditor reads
 */
public record RuleRef(String id, String sentence) {}
