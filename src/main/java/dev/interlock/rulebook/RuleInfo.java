package dev.interlock.rulebook;

/**
 * What identifies a rule to people.
 *
 * @param id the stable id, never reused
 * @param sentence the rule's name: the sentence an auditor reads
 * @param file the file that holds it
 */
public record RuleInfo(String id, String sentence, String file) {}
