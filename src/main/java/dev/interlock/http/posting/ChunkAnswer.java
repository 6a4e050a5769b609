package dev.interlock.http.posting;

import dev.interlock.http.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the answer to a stream: what became of one chunk. */
@Schema(description = "What became of one chunk of a stream: an answer, or the problem at which the stream stopped.")
record ChunkAnswer(
        @Schema(description = "The chunk's number, from 1.", examples = "1") int chunk,
        @Schema(description = "The number of its first line in what was sent, from 1.", examples = "1") long firstLine,
        @Schema(description = "The number of its last line.", examples = "1000") long lastLine,
        @Nullable BatchAnswer answer,
        @Schema(
                        description =
                                "Why the chunk was refused; the stream stops there. Pointers begin with the number of the line.")
                @Nullable
                Problem problem) {

    /** Says that the stream has no more chunks; never sent. */
    static final ChunkAnswer END = new ChunkAnswer(0, 0, 0, null, null);

    static ChunkAnswer told(Chunk chunk, BatchAnswer answer) {
        return new ChunkAnswer(chunk.number(), chunk.firstLine(), chunk.lastLine(), answer, null);
    }

    static ChunkAnswer refused(Chunk chunk, Problem problem) {
        return new ChunkAnswer(chunk.number(), chunk.firstLine(), chunk.lastLine(), null, problem);
    }

    /** Whether another chunk may follow. */
    boolean goesOn() {
        return answer != null;
    }
}
