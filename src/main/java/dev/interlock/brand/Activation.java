package dev.interlock.brand;

import java.util.Map;

/**
 * What became of activating one rulebook for several brands.
 *
 * @param rulebook its id
 * @param answers each brand's answer, by its name
 * @param elsewhere brands another process owns, which must be told there, with the reason
 */
public record Activation(String rulebook, Map<String, Answer> answers, Map<String, String> elsewhere) {}
