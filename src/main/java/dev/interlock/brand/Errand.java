package dev.interlock.brand;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Something the writer does between two groups.
 *
 * @param done completed with what came of it
 */
record Errand(Function<BrandWriter, ?> task, CompletableFuture<Object> done) {

    void run(BrandWriter writer) {
        Object result = task.apply(writer);
        done.complete(result);
    }
}
