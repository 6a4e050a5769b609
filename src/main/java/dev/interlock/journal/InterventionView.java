package dev.interlock.journal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as readers see it.
 *
 * @param concluded what it says, and since when
 * @param state where it stands; null when nothing should be done
 * @param ruling what was ruled on it; null when nothing was
 * @param execution what became of it; null when nobody said
 */
public record InterventionView(
        ConclusionView concluded, @Nullable String state, @Nullable JsonNode ruling, @Nullable JsonNode execution) {}
