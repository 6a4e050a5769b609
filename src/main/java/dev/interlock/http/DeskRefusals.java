package dev.interlock.http;

import dev.interlock.brand.BrandExists;
import dev.interlock.brand.NoRulebook;
import dev.interlock.brand.NotCommitted;
import dev.interlock.brand.NotOwner;
import dev.interlock.brand.QueueFull;
import dev.interlock.brand.RulebookRefused;
import dev.interlock.brand.UnknownBrand;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.problem.Refusing;
import dev.interlock.journal.BadPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** What desk and journal throw, as refusals. */
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
        if (thrown instanceof NoRulebook) {
            return later(ProblemType.UNAVAILABLE, what, 10);
        }
        if (thrown instanceof RulebookRefused) {
            return Optional.of(new Refusal(ProblemType.INVALID_RULEBOOK, what));
        }
        if (thrown instanceof UnknownBrand) {
            return Optional.of(new Refusal(ProblemType.UNKNOWN_BRAND, what));
        }
        if (thrown instanceof BrandExists) {
            return Optional.of(new Refusal(ProblemType.ALREADY_EXISTS, what));
        }
        if (thrown instanceof BadPage) {
            return Optional.of(new Refusal(ProblemType.INVALID_INPUT, what));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> later(ProblemType type, String what, int seconds) {
        return Optional.of(Refusal.forNow(type, what, Duration.ofSeconds(seconds)));
    }
}
