package dev.interlock.http.posting;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Cuts bytes, however they arrive, into lines; blank lines are left out. */
final class LineCutter {

    private final int longest;
    private final Consumer<Line> lines;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private long number = 1;
    private boolean tooLong;

    /** @param longest how many bytes of a line are kept; a longer one is cut off and says so */
    LineCutter(int longest, Consumer<Line> lines) {
        this.longest = longest;
        this.lines = lines;
    }

    void take(byte[] bytes) {
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                keep(bytes, from, at);
                end();
                from = at + 1;
            }
        }
        keep(bytes, from, bytes.length);
    }

    /** Nothing follows: what was begun is the last line. */
    void end() {
        var line = new Line(number, begun.toByteArray(), tooLong);
        if (!line.blank()) {
            lines.accept(line);
        }
        begun.reset();
        tooLong = false;
        number++;
    }

    private void keep(byte[] bytes, int from, int to) {
        int room = longest - begun.size();
        tooLong |= to - from > room;
        begun.write(bytes, from, Math.min(room, to - from));
    }
}
