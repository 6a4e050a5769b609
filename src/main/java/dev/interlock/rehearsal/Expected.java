package dev.interlock.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.signal.Conclusion;

/**
 * A conclusion as far as a scenario describes it; what it does not name may be anything.
 *
 * @param line where it stands in the file
 */
record Expected(Class<? extends Conclusion> type, JsonNode fields, int line) {

    boolean describes(Conclusion conclusion) {
        return type.isInstance(conclusion)
                && Comparing.differences(fields, conclusion).isEmpty();
    }

    @Override
    public String toString() {
        return fields.isEmpty() ? type.getSimpleName() : type.getSimpleName() + ' ' + fields;
    }
}
