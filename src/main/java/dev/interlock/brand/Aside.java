package dev.interlock.brand;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Long work that must not keep the desks waiting for a processor: done on a thread of its own with the lowest priority.
 * Linux heeds that when the virtual machine is told to (docs/operations.md).
 *
 * <p>The thread ends with the work. A process that is not root may lower a priority, and never raise it again, so none
 * that serves requests is lent.
 */
public final class Aside {

    private Aside() {}

    /** Does {@code work} and waits for it; what it throws is thrown here. */
    public static <T> T doing(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        var thread = new Thread(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (Throwable failed) {
                        done.completeExceptionally(failed);
                    }
                },
                "aside");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
