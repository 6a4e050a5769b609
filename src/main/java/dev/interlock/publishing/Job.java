package dev.interlock.publishing;

import dev.interlock.engine.RuleFailed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Long work on a {@link Workbench}: it says how far it is, can be cancelled, and keeps what came of it.
 * Safe for use by several threads.
 *
 * @param <T> what comes of it
 */
public final class Job<T> {

    private static final Logger LOG = Logger.getLogger(Job.class);

    /** Where a job stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * How far a job is.
     *
     * @param done so many of {@code of} are done
     * @param told how many facts were told, or scenarios run, on the way
     */
    public record Progress(int done, int of, long told) {}

    /** What the work reports to; each report ends the work when the job was cancelled. */
    final class Watch {

        private int of;
        private int done;
        private long told;

        /** There is so much to do. */
        void of(int all) {
            of = all;
            report();
        }

        /** One more is done. */
        void done() {
            done++;
            report();
        }

        /** So many more facts were told, or scenarios run. */
        void told(int more) {
            told += more;
            report();
        }

        private void report() {
            if (state() != State.RUNNING) {
                throw new Cancelled();
            }
            progress = new Progress(done, of, told);
        }
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    private final UUID id;
    private final String brand;
    private final String subject;
    private final Instant began;
    private final Function<Job<T>.Watch, T> work;
    private volatile Progress progress = new Progress(0, 0, 0);
    private State state = State.RUNNING;
    private @Nullable Instant ended;
    private @Nullable String why;
    private @Nullable T result;

    Job(String brand, String subject, Instant began, Function<Job<T>.Watch, T> work) {
        this.id = UUID.randomUUID();
        this.brand = brand;
        this.subject = subject;
        this.began = began;
        this.work = work;
    }

    void work(Clock clock) {
        try {
            T made = work.apply(new Watch());
            end(State.DONE, clock.instant(), made, null);
        } catch (Cancelled cancelled) {
            LOG.debugf("job cancelled brand=%s subject=%s", brand, subject);
        } catch (RuleFailed failed) {
            end(State.FAILED, clock.instant(), null, failed.getMessage());
        } catch (RuntimeException | Error unforeseen) {
            LOG.errorf(unforeseen, "job failed brand=%s subject=%s", brand, subject);
            end(State.FAILED, clock.instant(), null, unforeseen.toString());
        }
    }

    /** Ends it, unless it has ended already; the work stops at its next report. */
    void cancel(Instant at) {
        end(State.CANCELLED, at, null, null);
    }

    private synchronized void end(State to, Instant at, @Nullable T made, @Nullable String because) {
        if (state == State.RUNNING) {
            state = to;
            ended = at;
            result = made;
            why = because;
        }
    }

    /** What it is asked for by. */
    public UUID id() {
        return id;
    }

    /** The brand it is done for. */
    public String brand() {
        return brand;
    }

    /** What it is about, for example a draft's id. */
    public String subject() {
        return subject;
    }

    /** When it began. */
    public Instant began() {
        return began;
    }

    /** When it ended; null while it runs. */
    public synchronized @Nullable Instant ended() {
        return ended;
    }

    /** Where it stands. */
    public synchronized State state() {
        return state;
    }

    /** How far it is, or was when it ended. */
    public Progress progress() {
        return progress;
    }

    /** Why it failed; null when it did not. */
    public synchronized @Nullable String why() {
        return why;
    }

    /** What came of it; null unless it is done. */
    public synchronized @Nullable T result() {
        return result;
    }
}
