package dev.interlock.http;

import dev.interlock.brand.BrandExists;
import dev.interlock.brand.NotCommitted;
import dev.interlock.brand.NotOwner;
import dev.interlock.brand.QueueFull;
import dev.interlock.brand.UnknownBrand;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.problem.Refusing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** What the desk throws, as refusals. */
@ApplicationScoped
class DeskRefusals implements Refusing {

    @Override
    public Optional<Refusal> refusal(Throwable thrown) {
        String what = String.valueOf(thrown.getMessage());
        if (thrown instanceof QueueFull full) {
            return later(ProblemType.QUEUE_FULL, what, full.retryAfterSeconds());
        }
        if (thrown instanceof NotOwner other) {
            return later(ProblemType.NOT_OWNER, what, other.retryAfterSeconds());
        }
        if (thrown instanceof NotCommitted) {
            return later(ProblemType.UNAVAILABLE, what, 1);
        }
        if (thrown instanceof UnknownBrand) {
            return Optional.of(new Refusal(ProblemType.UNKNOWN_BRAND, what));
        }
        if (thrown instanceof BrandExists) {
            return Optional.of(new Refusal(ProblemType.ALREADY_EXISTS, what));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> later(ProblemType type, String what, int seconds) {
        return Optional.of(Refusal.forNow(type, what, Duration.ofSeconds(seconds)));
    }
}
