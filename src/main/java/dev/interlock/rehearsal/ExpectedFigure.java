package dev.interlock.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.signal.Figure;

/**
 * A figure as far as a scenario describes it; what it does not name may be anything.
 *
 * @param line where it stands in the file
 */
record ExpectedFigure(Class<? extends Figure> type, JsonNode fields, int line) {

    boolean describes(Figure figure) {
        return Comparing.differences(fields, figure).isEmpty();
    }

    @Override
    public String toString() {
        return fields.isEmpty() ? type.getSimpleName() : type.getSimpleName() + ' ' + fields;
    }
}
