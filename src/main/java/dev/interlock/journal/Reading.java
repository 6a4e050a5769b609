package dev.interlock.journal;

import dev.interlock.fact.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a posted batch says, all or nothing.
 *
 * @param asOf the batch's own clock; null when it says none
 * @param facts in the order posted; empty when there are problems
 * @param problems everything that is wrong, up to {@link FactCodec#MAX_PROBLEMS}
 * @param unknownFields pointers of fields that were left aside; empty when such fields are refused
 * @param unknownCodes codes of other systems that are not known here, in the order posted; empty when there are problems
 */
public record Reading(
        @Nullable Instant asOf,
        List<Fact> facts,
        List<Problem> problems,
        List<String> unknownFields,
        List<UnknownCode> unknownCodes) {

    /** Whether the batch can be told. */
    public boolean readable() {
        return problems.isEmpty();
    }
}
