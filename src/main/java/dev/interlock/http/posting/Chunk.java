package dev.interlock.http.posting;

import java.util.List;

/**
 * Some lines of a stream that are told together.
 *
 * @param number from 1, in the order of the stream
 */
record Chunk(int number, List<Line> lines) {

    long firstLine() {
        return lines.get(0).number();
    }

    long lastLine() {
        return lines.get(lines.size() - 1).number();
    }
}
