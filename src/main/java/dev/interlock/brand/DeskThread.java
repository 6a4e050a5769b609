package dev.interlock.brand;

import dev.interlock.journal.LedgerFailed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread of one desk: takes what waits, lets the writer do it, and steps down when the brand is lost. */
final class DeskThread {

    private static final Logger LOG = Logger.getLogger(DeskThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String brand;
    private final DeskQueue queue;
    private final Supplier<BrandWriter> takingOver;
    private final Runnable closed;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean lost;

    DeskThread(String brand, DeskQueue queue, Supplier<BrandWriter> takingOver, Runnable closed) {
        this.brand = brand;
        this.queue = queue;
        this.takingOver = takingOver;
        this.closed = closed;
        this.thread = new Thread(this::run, "desk " + brand);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends after what waits now was done. */
    void close() {
        queue.offer(stop());
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends before anything more is done. */
    void stepDown() {
        lost = true;
        queue.offer(stop());
    }

    private Errand stop() {
        return new Errand(
                writer -> {
                    running = false;
                    return brand;
                },
                new CompletableFuture<>());
    }

    private void run() {
        BrandWriter writer = null;
        try {
            writer = takeOver();
            while (running && !lost) {
                work(writer, queue.take());
            }
        } catch (InterruptedException e) {
            LOG.infof("desk interrupted brand=%s", brand);
        } catch (NotOwner | NotCommitted e) {
            LOG.infof("desk lost brand=%s: %s", brand, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "desk failed brand=%s", brand);
        } finally {
            leave(writer);
        }
    }

    private BrandWriter takeOver() {
        long start = System.nanoTime();
        BrandWriter writer = takingOver.get();
        LOG.infof(
                "desk opened brand=%s position=%d facts=%d ms=%d",
                brand,
                writer.position(),
                writer.live().session().factCount(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return writer;
    }

    /** Whatever goes wrong is told to who waits for it; then memory is made what was committed. */
    private void work(BrandWriter writer, DeskQueue.Work work) {
        try {
            if (!lost) {
                work.errand().forEach(errand -> errand.run(writer));
            }
            if (!lost && !work.group().isEmpty()) {
                writer.take(work.group());
            }
        } catch (RuntimeException e) {
            fail(work, e);
            if (e instanceof NotOwner || e instanceof NotCommitted unknown && !unknown.fateKnown()) {
                throw e;
            }
            report(e);
            writer.recover();
        }
        if (lost) {
            fail(work, notOwner());
        }
    }

    private void leave(@Nullable BrandWriter writer) {
        List<Object> left = queue.close();
        for (Object waiting : left) {
            if (waiting instanceof Request request) {
                request.answer().completeExceptionally(notOwner());
            } else if (waiting instanceof Errand errand) {
                errand.done().completeExceptionally(notOwner());
            }
        }
        if (writer != null) {
            writer.close();
        }
        LOG.infof("desk closed brand=%s", brand);
        closed.run();
    }

    private void report(RuntimeException e) {
        if (e instanceof NotCommitted) {
            LOG.warnf("not committed brand=%s: %s", brand, e.getCause());
        } else {
            LOG.errorf(e, "request failed brand=%s", brand);
        }
    }

    private static void fail(DeskQueue.Work work, RuntimeException e) {
        RuntimeException why = e instanceof LedgerFailed ? NotCommitted.nothingHappened(e) : e;
        work.group().forEach(request -> request.answer().completeExceptionally(why));
        work.errand().forEach(errand -> errand.done().completeExceptionally(why));
    }

    private NotOwner notOwner() {
        return new NotOwner(brand, Committing.RETRY_AFTER_SECONDS);
    }
}
