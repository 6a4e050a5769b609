package dev.interlock.client;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line of progress, drawn over itself at most five times a second. */
public final class ProgressBar {

    private static final int WIDTH = 24;
    private static final long NANOS_BETWEEN = Duration.ofMillis(200).toNanos();

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final long total;
    private final long startedAt;
    private long drawnAt;
    private long facts;

    /**
     * @param total how many steps there are
     * @param nanoTime a running clock, for the speed
     */
    public ProgressBar(PrintStream out, long total, LongSupplier nanoTime) {
        this.out = out;
        this.total = total;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.drawnAt = startedAt - NANOS_BETWEEN;
    }

    /** Counts {@code posted} more facts and says that {@code step} steps are done, the last of them {@code label}. */
    public synchronized void at(long step, String label, int posted) {
        facts += posted;
        long now = nanoTime.getAsLong();
        if (now - drawnAt >= NANOS_BETWEEN || step == total) {
            drawnAt = now;
            draw(step, label, now);
        }
    }

    /** Leaves the line; what follows starts on its own. */
    public synchronized void done() {
        out.println();
        out.flush();
    }

    /** How many facts were counted. */
    public synchronized long facts() {
        return facts;
    }

    private void draw(long step, String label, long now) {
        int filled = (int) (total == 0 ? WIDTH : Math.min(WIDTH, WIDTH * step / total));
        double seconds = Math.max(1, now - startedAt) / 1e9;
        out.printf(
                Locale.ROOT,
                "\r[%s%s] %d/%d  %s  %,d facts  %,.0f facts/s   ",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                step,
                total,
                label,
                facts,
                facts / seconds);
        out.flush();
    }
}
