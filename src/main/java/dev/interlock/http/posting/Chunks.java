package dev.interlock.http.posting;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as chunks of lines. No more is read from the connection than the chunk that was asked
 * for needs, so a slow desk slows the sender down. All state belongs to the request's event loop.
 */
final class Chunks {

    private final HttpServerRequest request;
    private final Context loop;
    private final int linesPerChunk;
    private final LineCutter cutter;
    private final Deque<Line> lines = new ArrayDeque<>();
    private int number;
    private boolean ended;
    private @Nullable Throwable broken;
    private @Nullable UniEmitter<? super Optional<Chunk>> waiting;

    /** @param firstNumber the number of the first chunk: more than 1 when a stream is resumed there */
    Chunks(HttpServerRequest request, Context loop, int linesPerChunk, int longestLine, int firstNumber) {
        this.request = request;
        this.loop = loop;
        this.linesPerChunk = linesPerChunk;
        this.number = firstNumber;
        this.cutter = new LineCutter(longestLine, lines::add);
    }

    /** Begins to listen to the request, whose body must not have been read by anybody. */
    void open() {
        loop.runOnContext(ignored -> {
            request.pause();
            request.handler(this::arrived);
            request.exceptionHandler(this::broke);
            request.endHandler(end -> ended());
        });
    }

    /** The next chunk as soon as all of it is there; empty at the end of the stream. Ask one at a time. */
    Uni<Optional<Chunk>> next() {
        return Uni.createFrom()
                .emitter(emitter -> loop.runOnContext(ignored -> {
                    waiting = emitter;
                    serve();
                }));
    }

    private void arrived(Buffer bytes) {
        cutter.take(bytes.getBytes());
        serve();
    }

    private void ended() {
        ended = true;
        cutter.end();
        serve();
    }

    private void broke(Throwable cause) {
        broken = cause;
        serve();
    }

    private void serve() {
        UniEmitter<? super Optional<Chunk>> asking = waiting;
        if (asking == null || !ended && broken == null && lines.size() < linesPerChunk) {
            read(asking != null);
            return;
        }
        waiting = null;
        read(false);
        if (broken != null) {
            asking.fail(broken);
        } else {
            asking.complete(cut());
        }
    }

    private void read(boolean wanted) {
        if (ended || broken != null) {
            return;
        }
        if (wanted) {
            request.resume();
        } else {
            request.pause();
        }
    }

    private Optional<Chunk> cut() {
        List<Line> cut = new ArrayList<>(linesPerChunk);
        while (cut.size() < linesPerChunk && !lines.isEmpty()) {
            cut.add(lines.remove());
        }
        return cut.isEmpty() ? Optional.empty() : Optional.of(new Chunk(number++, cut));
    }
}
